"""Names of months and weekdays as pages print them, in English and in Arabic, folded.

Arabic months go by Levantine, Egyptian and Maghrebi names.
"""

from reportedly.model.names import fold

_MONTHS = """
    january jan كانون_الثاني يناير جانفي
    february feb شباط فبراير فيفري
    march mar آذار مارس
    april apr نيسان أبريل إبريل أفريل
    may أيار مايو ماي
    june jun حزيران يونيو يونيه جوان
    july jul تموز يوليو يوليه جويلية
    august aug آب أغسطس أوت غشت
    september sept sep أيلول سبتمبر شتنبر
    october oct تشرين_الأول أكتوبر
    november nov تشرين_الثاني نوفمبر نونبر
    december dec كانون_الأول ديسمبر دجنبر
"""
_WEEKDAYS = """
    monday mon الاثنين الإثنين
    tuesday tue tues الثلاثاء
    wednesday wed الأربعاء
    thursday thu thurs الخميس
    friday fri الجمعة
    saturday sat السبت
    sunday sun الأحد
"""


def _numbered(table: str) -> dict[str, int]:
    lines = table.strip().split("\n")
    return {
        fold(name.replace("_", " ")): number
        for number, line in enumerate(lines)
        for name in line.split()
    }


_NUMBERS = {name: number + 1 for name, number in _numbered(_MONTHS).items()}

WEEKDAYS = _numbered(_WEEKDAYS)
"""Weekdays by their folded names; Monday is 0."""

MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
"""A pattern of the months' folded names, without a group."""


def month_of(name: str) -> int:
    """Give the month, 1 to 12, of a folded name. Raises KeyError for any other word."""
    return _NUMBERS[name]
