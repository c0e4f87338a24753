"""The currencies there are (ISO 4217)."""

from core.errors import Refused

# By ISO 4217, without a coin below the unit itself …
WHOLE = frozenset(
    {
        *("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI"),
        *("VND", "VUV", "XAF", "XOF", "XPF"),
    }
)
# … and with one of a thousandth; all others have a hundredth. The database has the same tables
# (`tradewind.minor_units`); a test compares them.
THOUSANDTHS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_OTHERS = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR JMD JOD KES KGS KHR KPW KWD KYD KZT LAK LBP LKR LRD LSL
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
    TJS TMT TND TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG
"""
CURRENCIES = tuple(sorted({*_OTHERS.split(), *WHOLE}))


def places_of(currency: str) -> int:
    """How many decimal places an amount has."""
    return 0 if currency in WHOLE else 3 if currency in THOUSANDTHS else 2


def known(currency: str) -> str:
    """The code of a currency that there is; any other is refused."""
    code = currency.strip().upper()
    if code not in CURRENCIES:
        raise Refused(
            f"There is no currency “{currency.strip()[:20]}”; one is written EUR, GBP, USD …"
        )
    return code
