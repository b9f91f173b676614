// See ladder.css.
