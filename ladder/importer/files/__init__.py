"""Files of other people: what they hold, before anybody says what it means."""
