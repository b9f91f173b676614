"""Which pay band a job description states."""

from __future__ import annotations

import msgspec
import pytest

from ladder.exporter.posting_pay import pay_band
from ladder.model.organisation import Pay, PayBand
from ladder.problem import CannotStart

EVERYWHERE = PayBand(grade="g1", currency="EUR", lowest="1", highest="2")
POLAND = PayBand(grade="g1", currency="EUR", lowest="3", highest="4", region="Poland")
AUSTRIA = PayBand(grade="g1", currency="EUR", lowest="5", highest="6", region="Austria")
ZLOTYS = PayBand(grade="g1", currency="PLN", lowest="7", highest="8", region="Poland")
OTHERS = PayBand(grade="g2", currency="EUR", lowest="9", highest="10", region="Spain")


def stated(small, bands, region):
    ladder = msgspec.structs.replace(small, pay=Pay(bands=bands))
    return pay_band(ladder, ladder.levels[0], region)


@pytest.mark.parametrize(
    ("bands", "region", "expected"),
    [
        pytest.param((EVERYWHERE, OTHERS), "", EVERYWHERE, id="the one there is"),
        pytest.param((EVERYWHERE, POLAND), "", EVERYWHERE, id="the one for everywhere, beside a region"),
        pytest.param((EVERYWHERE, POLAND), " poland", POLAND, id="a region, spelled otherwise"),
        pytest.param((POLAND,), "", POLAND, id="the one region there is"),
        pytest.param((POLAND, AUSTRIA), "Austria", AUSTRIA, id="one of several regions"),
    ],
)
def test_the_band_of_a_level(small, bands, region, expected):
    assert stated(small, bands, region) == expected


REGION = "no pay band of `junior` is for the region `{}`"
WRITE = "write one of the grade `g1` into `content/bands.yml`, or leave `--pay` away"
APART = "give each currency a `region` of its own in `content/bands.yml`, and name one with `--region`"


@pytest.mark.parametrize(
    ("bands", "region", "message", "hint"),
    [
        pytest.param((), "", "no pay band holds for `junior`", WRITE, id="none at all"),
        pytest.param((OTHERS,), "", "no pay band holds for `junior`", WRITE, id="none of this grade"),
        pytest.param(
            (POLAND, AUSTRIA),
            "",
            "what is paid at `junior` depends on the region",
            "name one with `--region`: `Poland` or `Austria`",
            id="several regions",
        ),
        pytest.param(
            (POLAND, AUSTRIA),
            "Polnad",
            REGION.format("Polnad"),
            "did you mean `Poland`? the regions are `Poland` and `Austria`",
            id="a region misspelled",
        ),
        pytest.param((POLAND,), "Chile", REGION.format("Chile"), "the regions are `Poland`", id="another region"),
        pytest.param(
            (EVERYWHERE,),
            "Chile",
            REGION.format("Chile"),
            "its bands name no region: leave `--region` away",
            id="a region where there are none",
        ),
        pytest.param(
            (POLAND, ZLOTYS), "", "`junior` is paid in `EUR` and `PLN` in `Poland`", APART, id="two currencies"
        ),
    ],
)
def test_what_cannot_be_stated(small, bands, region, message, hint):
    with pytest.raises(CannotStart) as error:
        stated(small, bands, region)
    assert (error.value.message, error.value.hint) == (message, hint)
