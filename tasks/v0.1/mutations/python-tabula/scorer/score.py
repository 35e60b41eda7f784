# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library `tabula`."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer

scorer = Scorer()
subject = scorer.python()

# A sheet with `cells`, after `steps` (method and arguments); what each step returned, and then what `names` show.
WORK = """
from tabula import Sheet, SheetError

sheet, result = Sheet.filled(cells), []
for method, *arguments in steps:
    try:
        result.append(getattr(sheet, method)(*arguments))
    except SheetError as error:
        result.append("refused")
result += [sheet.shown(name) for name in names]
"""
WORTH = """
from tabula import Sheet

result = [Sheet.filled(cells | {"ZZ999": formula}).shown("ZZ999") for formula in formulas]
"""


def work(cells, *steps, names=()):
    return subject.observe(WORK, cells=cells, steps=steps, names=names)


def assert_worth(expected, **cells):
    """Each formula, alone on a sheet with these cells, shows what is expected."""
    scorer.equal(subject.observe(WORTH, cells=cells, formulas=list(expected)), list(expected.values()))


# ---- what is typed


@scorer.check("what is typed is a number, a boolean, text or nothing")
def _():
    typed = {"A1": " 12 ", "A2": "-0.5", "A3": "+3.", "A4": "15%", "A5": ".25", "A6": "true", "A7": "False", "A8": "'12", "A9": "1,5",
             "B1": "   ", "B2": "1 2", "B3": "12a", "B4": "'", "B5": "-", "B6": "2e3", "B7": "truely", "B8": "'=A1", "B9": "-7.5%"}
    scorer.equal(subject.observe("""
        from tabula import Sheet
        sheet = Sheet.filled(typed)
        result = [[type(sheet.value(name)).__name__, sheet.shown(name)] for name in typed]
        """, typed=typed), [
            ["Decimal", "12"], ["Decimal", "-0.5"], ["Decimal", "3"], ["Decimal", "0.15"], ["Decimal", "0.25"], ["bool", "TRUE"],
            ["bool", "FALSE"], ["str", "12"], ["str", "1,5"], ["NoneType", ""], ["str", "1 2"], ["str", "12a"], ["str", ""],
            ["str", "-"], ["str", "2e3"], ["str", "truely"], ["str", "=A1"], ["Decimal", "-0.075"]])


@scorer.check("numbers are shown with ten decimals, rounded half away from zero, without needless zeros")
def _():
    assert_worth({"=2/3": "0.6666666667", "=-2/3": "-0.6666666667", "=0.00000000005": "0.0000000001", "=0.00000000004": "0",
                  "=-0.00000000004": "0", "=-0.00000000005": "-0.0000000001", "=100": "100", "=2.50*2": "5", "=10^14": "100000000000000",
                  "=1200.10": "1200.1", "=-0": "0", "=0.1*3=0.3": "TRUE"})


@scorer.check("names of cells: A to ZZ, 1 to 999, in any case")
def _():
    scorer.equal(subject.observe("""
        from tabula import Sheet, SheetError
        sheet, result = Sheet(), []
        for name in names:
            try:
                result.append(sheet.set(name, "1"))
            except SheetError:
                result.append("refused")
        result.append(sheet.cells())
        """, names=["a1", "zz999", "Z10", "aA10", "A0", "A1000", "AAA1", "A", "1", "A01", "", "$A$1", "A1:A2", " az2 "]), [
            ["A1"], ["ZZ999"], ["Z10"], ["AA10"], *["refused"] * 9, ["AZ2"], ["A1", "AZ2", "Z10", "AA10", "ZZ999"]])


@scorer.check("an emptied cell is empty")
def _():
    scorer.equal(work({"A1": "5", "B1": "=A1+1", "C1": "=COUNTA(A1:B1)"}, ["set", "A1", "  "], ["typed", "A1"], ["cells"], ["set", "B1", ""],
                      ["cells"], names=["A1", "B1", "C1"]), [["A1", "B1", "C1"], "", ["B1", "C1"], ["B1", "C1"], ["C1"], "", "", "0"])


@scorer.check("a line break cannot be typed")
def _():
    scorer.equal(work({"A1": "5"}, ["set", "A1", "1\n2"], ["set", "A1", "1\r2"], names=["A1"]), ["refused", "refused", "5"])


# ---- operators


@scorer.check("operators bind as promised")
def _():
    assert_worth({"=1+2*3-4/2": "5", "=2*3^2": "18", "=-3^2": "-9", "=(-3)^2": "9", "=2^-1": "0.5", "=2^3^2": "512", "=(2^3)^2": "64",
                  "=100-10-5": "85", "=100/10/5": "2", "=50%^2": "0.25", "=2^200%": "4", "=5%%": "0.0005", "=-50%": "-0.5",
                  "=1&2+3&4": "154", "=1&2=12": "FALSE", '=1&2="12"': "TRUE", "=1<2<3": "FALSE", "=1<2=TRUE": "TRUE", "=--3": "3",
                  "=+-+3": "-3", "=2*-3": "-6", "=6/-2": "-3", "=10-2*3": "4", "=3--2": "5", "=-2*-3": "6", "=7-(5-4)": "6",
                  "=8/(4/2)": "4", '="a"&"b"&"c"': "abc", "=2+3=5": "TRUE", "=IF(1=1,2=2,3)": "TRUE",
                  "=IF(1=2,3,2<>2)": "FALSE", "=SUM(1=1,1,2>1)": "3", "=(1=1)+1": "2"})


@scorer.check("each comparison, below, at and above")
def _():
    signs = {"=": (0, 1, 0), "<>": (1, 0, 1), "<": (1, 0, 0), "<=": (1, 1, 0), ">": (0, 0, 1), ">=": (0, 1, 1)}
    assert_worth({f"={number}{sign}5": "TRUE" if held else "FALSE" for sign, holds in signs.items() for number, held in zip((4, 5, 6), holds)})


@scorer.check("numbers are less than text, text is less than booleans")
def _():
    assert_worth({'=99999<"1"': "TRUE", '="1"=1': "FALSE", '="zz"<FALSE': "TRUE", "=1=TRUE": "FALSE", "=99999<FALSE": "TRUE",
                  "=FALSE<TRUE": "TRUE", '="abc"="ABC"': "TRUE", '="B">"a"': "TRUE", '="ab"<"B"': "TRUE", '="a"<>"A"': "FALSE"})


@scorer.check("an empty cell takes the kind of the other side")
def _():
    assert_worth({"=A1=0": "TRUE", '=A1=""': "TRUE", "=A1=FALSE": "TRUE", "=A1=B1": "TRUE", "=A1<1": "TRUE", '=A1<"a"': "TRUE",
                  "=A1<TRUE": "TRUE", "=0=A1": "TRUE", '=""=A1': "TRUE", "=-1<A1": "TRUE", "=A1>-1": "TRUE", '="a">A1': "TRUE",
                  "=FALSE<A1": "FALSE"})


@scorer.check("what an empty cell, booleans and text are in arithmetic, in text and as a condition")
def _():
    assert_worth({"=A1+5": "5", "=TRUE+TRUE": "2", "=FALSE*7": "0", '="3"*2': "#VALUE!", '=-"x"': "#VALUE!", "=-TRUE": "-1", '="x"%': "#VALUE!",
                  '=1&TRUE&A1&"z"': "1TRUEz", "=0.50&1/4": "0.50.25", "=A1": "0", "=A1&A1": "", "=IF(A1,1,2)": "2", "=IF(0,1,2)": "2",
                  "=IF(-0.5,1,2)": "1", '=IF("x",1,2)': "#VALUE!", "=IF(TRUE,B1,2)": "0", "=+TRUE": "1", '=+"a"': "#VALUE!", "=TRUE%": "0.01"})


@scorer.check("text in quotes may hold quotes, signs and blanks")
def _():
    assert_worth({'="say ""no"""': 'say "no"', '=""""': '"', '=""': "", '=" a+b "': " a+b ", '=LEN("a""b")': "3", '="true"': "true"})


@scorer.check("division, powers and sizes that cannot be")
def _():
    assert_worth({"=1/0": "#DIV/0!", "=0/5": "0", "=0^-1": "#DIV/0!", "=0^0": "1", "=5^0": "1", "=0^3": "0", "=4^0.5": "#NUM!", "=1^999": "1", "=1^1000": "#NUM!",
                  "=1^-999": "1", "=1^-1000": "#NUM!", "=10^15": "#NUM!", "=10^15-1": "#NUM!", "=999999999999999": "999999999999999",
                  "=999999999999999+1": "#NUM!", "=-999999999999999-1": "#NUM!", "=1000000000000000": "#NUM!", "=10^8*10^7": "#NUM!",
                  "=10^8*10^6": "100000000000000", "=1/(1/10^14/10)": "#NUM!", "=(-2)^3": "-8", "=-10^15": "#NUM!", "=2^-2": "0.25",
                  "=(0.1^999)^-999": "#NUM!", "=((0.1^999)^999)^-2": "#NUM!"})
    scorer.equal(work({"A1": "1000000000000000", "A2": "-999999999999999"}, names=["A1", "A2"]), ["#NUM!", "-999999999999999"])


@scorer.check("of several errors, the first from the left")
def _():
    assert_worth({'=1/0+"a"': "#DIV/0!", '="a"+1/0': "#DIV/0!", "=A1+1/0": "#N/A", "=1/0+A1": "#DIV/0!", "=A1=1/0": "#N/A", "=1/0&A1": "#DIV/0!",
                  "=SUM(B1:B2,1/0)": "#N/A", "=SUM(1/0,B1:B2)": "#DIV/0!", "=MAX(3,1/0,A1)": "#DIV/0!", '=SUM("x",A1)': "#N/A",
                  "=AND(FALSE,B1:B2,1/0)": "#N/A", "=ROUND(A1,1/0)": "#N/A", "=-A1": "#N/A", "=A1%": "#N/A", "=NOPE(A1)": "#NAME?", "=A1<NOPE()": "#N/A",
                  "=LEFT(A1,1/0)": "#N/A", "=#REF!+1/0": "#REF!", "=#N/A": "#N/A", "=A1^2": "#N/A"}, A1="=VLOOKUP(1,C1:C2,1)", B2="=A1")


@scorer.check("a range where one value belongs is an error value")
def _():
    assert_worth({"=A1:A2": "#VALUE!", "=A1:A2+1": "#VALUE!", "=1&A1:A1": "#VALUE!", "=ABS(A1:A2)": "#VALUE!", "=IF(A1:A2,1,2)": "#VALUE!",
                  "=LEFT(A1:A2)": "#VALUE!", "=-A1:A2": "#VALUE!", "=COUNTIF(A1:A2,A1:A2)": "#VALUE!", "=SUM(IF(TRUE,A1:A2,0))": "5",
                  "=VLOOKUP(A1:A2,A1:A2,1)": "#VALUE!", "=IFERROR(A1:A2,9)": "9", "=1=A1:A2": "#VALUE!"}, A1="2", A2="3")


@scorer.check("the corners of a range may be given in any order")
def _():
    assert_worth({"=SUM(A1:B2)": "10", "=SUM(B2:A1)": "10", "=SUM(A2:B1)": "10", "=SUM(B1:A2)": "10", "=SUM($B$1:A$2)": "10", "=sum(a1:b1)": "3",
                  "=COUNTA(A1:A1)": "1", "=SUM(A1:C3)": "110"}, A1="1", B1="2", A2="3", B2="4", C3="100")


# ---- what cannot be read


@scorer.check("a formula that cannot be read says where")
def _():
    texts = ["=", "=1+", "=1+*2", "=(1", "=1)", '="a', "=1 2", "=SUM(", "=SUM(1,)", "=A1:", "=A1:5", "=hello", "=A0", "=1+!2", "=,", "=A1000",
             "  =1+", "=SUM(1;2)", "=ABS(1,2)+1", "=1+ROUND()", "=A1:B2:C3"]
    scorer.equal(subject.observe("""
        from tabula import FormulaError, Sheet, SheetError
        sheet, result = Sheet.filled({"A1": "5", "B1": "=A1"}), []
        for text in texts:
            try:
                sheet.set("A1", text)
            except FormulaError as error:
                result.append([error.position, isinstance(error, SheetError), sheet.typed("A1"), sheet.shown("B1")])
        """, texts=texts), [[position, True, "5", "5"] for position in (
            1, 3, 3, 3, 2, 1, 3, 5, 7, 4, 4, 1, 1, 3, 1, 1, 3, 6, 1, 3, 6)])


@scorer.check("the wrong number of arguments cannot be typed, an unknown function can")
def _():
    bad = ["SUM()", "COUNT()", "IF(1)", "IF(1,2,3,4)", "IFERROR(1)", "IFERROR(1,2,3)", "NOT()", "NOT(1,2)", "ROUND(1,2,3)", "MOD(1)", "MOD(1,2,3)",
           "INT()", "LEN(1,2)", "LEFT(1,2,3)", "MID(1,2)", "MID(1,2,3,4)", "SUMIF(A1)", "SUMIF(A1,1,A1,1)", "COUNTIF(A1,1,1)", "VLOOKUP(1,A1)",
           "VLOOKUP(1,A1,1,1,1)", "ABS()", "TRIM()", "UPPER(1,2)", "RIGHT()", "UPPER()", "LEN()", "TRIM(1,2)", "INT(1,2)", "ABS(1,2)", "COUNTIF(A1)", "MID(1)", "SUMIF()", "MOD()", "AND()", "OR()", "MIN()", "MAX()", "AVERAGE()", "PRODUCT()", "COUNTA()"]
    scorer.equal(work({}, *(["set", "A1", f"={call}"] for call in bad)), ["refused"] * len(bad))
    assert_worth({"=NOPE()": "#NAME?", "=NOPE(1,2,3)": "#NAME?", "=IFERROR(NOPE(1),2)": "2", "=IF(TRUE,1,NOPE())": "1"})


@scorer.check("long and deep formulas are read up to their limits")
def _():
    scorer.equal(work({}, ["set", "A1", "=" + "1+" * 199 + "1"], ["set", "A2", "=" + "1+" * 199 + "11"], ["set", "A3", "=" + "(" * 50 + "1" + ")" * 50],
                      ["set", "A4", "=" + "(" * 190 + "1" + ")" * 190], ["set", "A5", "=" + "-" * 300 + "1"], names=["A1", "A3"]),
                 [["A1"], "refused", ["A3"], "refused", "refused", "200", "1"])


# ---- functions


@scorer.check("aggregates pass over everything but numbers in ranges")
def _():
    assert_worth({"=SUM(A1:A6)": "6", "=PRODUCT(A1:A6)": "8", "=MIN(A1:A6)": "2", "=MAX(A1:A6)": "4", "=AVERAGE(A1:A6)": "3", "=COUNT(A1:A6)": "2",
                  "=COUNTA(A1:A6)": "5", "=SUM(B1:B3)": "0", "=PRODUCT(B1:B3)": "1", "=MIN(B1:B3)": "0", "=MAX(B1:B3)": "0", "=AVERAGE(B1:B3)": "#DIV/0!",
                  "=COUNT(B1:B3)": "0", "=COUNTA(B1:B3)": "0", "=MIN(A1,A6)": "2", "=MAX(-3,-5)": "-3", "=MIN(-3,-5)": "-5"},
                 A1="2", A2="ham", A3="TRUE", A4="", A5="'7", A6="4")


@scorer.check("single arguments of aggregates are converted")
def _():
    assert_worth({"=SUM(1,TRUE,B1,2)": "4", '=SUM("1")': "#VALUE!", "=AVERAGE(4,B1)": "2", "=PRODUCT(3,TRUE)": "3", "=PRODUCT(3,B1)": "0",
                  '=MAX("x")': "#VALUE!", '=COUNT(1,"x",TRUE,B1,1/0,2)': "2", '=COUNTA(1,"",B1,1/0)': "3", "=SUM(A1)": "#VALUE!",
                  "=SUM(A1:A1)": "0", "=MIN(5,B1)": "0", "=COUNT(C1:C2)": "1", "=COUNTA(C1:C2)": "2", "=SUM(C1:C2)": "#DIV/0!"}, A1="ham", C1="=1/0", C2="8")


@scorer.check("sums and products that are too large")
def _():
    assert_worth({"=SUM(A1,A1)": "#NUM!", "=PRODUCT(A1,10)": "#NUM!", "=SUM(A1,-1)": "599999999999999", "=MAX(A1,A1)": "600000000000000",
                  "=SUM(A1,A1,-A1)": "600000000000000", "=AVERAGE(A1,A1)": "600000000000000"}, A1="600000000000000")


@scorer.check("IF and IFERROR evaluate only what they choose")
def _():
    assert_worth({"=IF(TRUE,1,1/0)": "1", "=IF(FALSE,1/0,2)": "2", "=IF(FALSE,1)": "FALSE", "=IF(TRUE,1)": "1", "=IF(1/0,1,2)": "#DIV/0!",
                  "=IFERROR(5,1/0)": "5", "=IFERROR(1/0,NOPE())": "#NAME?", '=IFERROR("a"*1,"b")': "b", "=IFERROR(B1,3)": "0", "=if(1=1,\"y\",\"n\")": "y",
                  "=IFERROR(A1,3)": "3", "=IF(A1,1,2)": "#DIV/0!", "=SUM(IFERROR(1/0,B1:B2),1)": "1"}, A1="=1/0")


@scorer.check("AND, OR and NOT")
def _():
    assert_worth({"=AND(TRUE,1,2)": "TRUE", "=AND(TRUE,0)": "FALSE", "=OR(FALSE,0)": "FALSE", "=OR(FALSE,-1)": "TRUE", "=AND(B1:B3)": "TRUE",
                  "=OR(B1:B3)": "FALSE", "=AND(A1:A3)": "FALSE", "=OR(A1:A3)": "TRUE", "=AND(A1:A2)": "TRUE", "=NOT(0)": "TRUE", "=NOT(2)": "FALSE", "=NOT(B1)": "TRUE",
                  '=AND("x",TRUE)': "#VALUE!", '=NOT("x")': "#VALUE!", "=AND(TRUE,B1)": "FALSE", "=OR(B1,B2)": "FALSE", "=AND(FALSE,1/0)": "#DIV/0!",
                  "=OR(TRUE,1/0)": "#DIV/0!"}, A1="5", A2="words", A3="FALSE")


@scorer.check("ROUND goes half away from zero, before and behind the point")
def _():
    assert_worth({"=ROUND(2.5)": "3", "=ROUND(-2.5)": "-3", "=ROUND(1.005,2)": "1.01", "=ROUND(-1.005,2)": "-1.01", "=ROUND(1.00499,2)": "1",
                  "=ROUND(1250,-2)": "1300", "=ROUND(1249,-2)": "1200", "=ROUND(49,-2)": "0", "=ROUND(2.7,0)": "3", "=ROUND(1.25,1.9)": "1.3",
                  "=ROUND(15,-1.9)": "20", "=ROUND(1/3,99)": "0.3333333333", "=ROUND(600000000000000,-15)": "#NUM!", "=ROUND(5,-99)": "0",
                  "=ROUND(1/3,11)*10^10": "3333333333", '=ROUND("1",1)': "#VALUE!", "=ROUND(TRUE)": "1", "=ROUND(2/3,9)*10": "6.66666667",
                  "=ROUND(2/3,10)*10^10": "6666666667"})


@scorer.check("INT, MOD and ABS of negative numbers")
def _():
    assert_worth({"=INT(-2.5)": "-3", "=INT(2.5)": "2", "=INT(-3)": "-3", "=MOD(7,3)": "1", "=MOD(-7,3)": "2", "=MOD(7,-3)": "-2", "=MOD(-7,-3)": "-1",
                  "=MOD(6,3)": "0", "=MOD(5.5,2)": "1.5", "=MOD(1,0)": "#DIV/0!", "=MOD(0,5)": "0", "=ABS(-4)": "4", "=ABS(4)": "4", "=ABS(B1)": "0",
                  "=MOD(10^14,1/10^14)": "#NUM!", "=INT(TRUE)": "1", "=MOD(TRUE,2)": "1"})


@scorer.check("LEFT, RIGHT and MID at and past the ends of the text")
def _():
    assert_worth({'=LEFT("lamp")': "l", '=RIGHT("lamp")': "p", '=LEFT("lamp",0)': "", '=RIGHT("lamp",0)': "", '=LEFT("lamp",9)': "lamp",
                  '=RIGHT("lamp",9)': "lamp", '=RIGHT("lamp",4)': "lamp", '=RIGHT("lamp",3)': "amp", '=LEFT("lamp",-1)': "#VALUE!",
                  '=RIGHT("lamp",-1)': "#VALUE!", '=MID("lamp",1,1)': "l", '=MID("lamp",4,5)': "p", '=MID("lamp",5,1)': "", '=MID("lamp",0,2)': "#VALUE!",
                  '=MID("lamp",2,-1)': "#VALUE!", '=MID("lamp",2,0)': "", '=LEFT("lamp",2.9)': "la", '=MID("lamp",1.9,2.9)': "la", "=LEFT(12.50,3)": "12.",
                  "=RIGHT(TRUE,2)": "UE", '=LEFT("lamp","2")': "#VALUE!", '=LEFT("lamp",-0.5)': ""})


@scorer.check("LEN, UPPER and TRIM")
def _():
    assert_worth({'=LEN("")': "0", "=LEN(B1)": "0", "=LEN(1/4)": "4", "=LEN(TRUE)": "4", '=UPPER("aB1")': "AB1", "=UPPER(TRUE)": "TRUE",
                  '=TRIM("  a   b c ")': "a b c", '=TRIM(" ")': "", "=TRIM(12)&1": "121", "=LEN(1/0)": "#DIV/0!"})


@scorer.check("criteria compare cells of the same kind only")
def _():
    cells = {"A1": "3", "A2": "5", "A3": "8", "A4": "five", "A5": "TRUE", "A6": "", "A7": "=1/0", "A8": "'5", "A9": "-5"}
    assert_worth({'=COUNTIF(A1:A9,"<5")': "2", '=COUNTIF(A1:A9,"<=5")': "3", '=COUNTIF(A1:A9,">5")': "1", '=COUNTIF(A1:A9,">=5")': "2",
                  '=COUNTIF(A1:A9,"=5")': "1", '=COUNTIF(A1:A9,"5")': "1", "=COUNTIF(A1:A9,5)": "1", '=COUNTIF(A1:A9,"<>5")': "6",
                  '=COUNTIF(A1:A9,"FIVE")': "1", '=COUNTIF(A1:A9,"<>five")': "6", "=COUNTIF(A1:A9,TRUE)": "1", '=COUNTIF(A1:A9,"true")': "1",
                  '=COUNTIF(A1:A9,">a")': "1", '=COUNTIF(A1:A9,"<>")': "7", '=COUNTIF(A1:A9,"")': "0", '=COUNTIF(A1:A9,"\'5")': "1", "=COUNTIF(A1:A9,B9)": "0",
                  '=COUNTIF(A1:A9,">=50%")': "3", '=COUNTIF(A1:A9,1/0)': "#DIV/0!", "=COUNTIF(A2,5)": "1", '=COUNTIF(A1:A9," 5 ")': "1",
                  '=COUNTIF(A1:A9,"> 5")': "1", '=COUNTIF(A1:A9,">1000000000000000")': "#NUM!", '=COUNTIF(A1:A9,"=<5")': "0", '=COUNTIF(A1:A9,"<>-5")': "6"}, **cells)


@scorer.check("SUMIF adds what stands beside the cells that meet the criterion")
def _():
    cells = {"A1": "nut", "A2": "bolt", "A3": "Nut", "A4": "nut", "B1": "2", "B2": "3", "B3": "4", "B4": "many", "C1": "7", "D1": "nut", "E1": "nut"}
    assert_worth({'=SUMIF(A1:A4,"nut",B1:B4)': "6", '=SUMIF(B1:B4,">=3")': "7", '=SUMIF(A1:A4,"nut",B1:B3)': "#VALUE!", '=SUMIF(A1:A4,"x",B1:B4)': "0",
                  '=SUMIF(A1,"nut",C1)': "7", '=SUMIF(A1:A4,"nut",B1:C2)': "#VALUE!", '=SUMIF(D1:E1,"nut",B1:C1)': "9", '=SUMIF(D1:E1,"nut",B1:B2)': "#VALUE!",
                  '=SUMIF(A1:A4,"<>nut",B1:B4)': "3", '=SUMIF(A1:A4,"nut",1/0)': "#DIV/0!"}, **cells)


@scorer.check("VLOOKUP finds the first equal row")
def _():
    cells = {"A1": "nut", "B1": "2", "A2": "Bolt", "B2": "3", "A3": "nut", "B3": "4", "A5": "7", "B5": "=1/0", "A6": "=1/0", "A7": "0", "B7": "zero"}
    assert_worth({'=VLOOKUP("NUT",A1:B3,2)': "2", '=VLOOKUP("bolt",A1:B3,1)': "Bolt", '=VLOOKUP("x",A1:B3,2)': "#N/A", '=VLOOKUP("nut",A1:B3,3)': "#REF!",
                  '=VLOOKUP("nut",A1:B3,0)': "#REF!", '=VLOOKUP("nut",A1:B3,2.9)': "2", "=VLOOKUP(7,A1:B7,2)": "#DIV/0!", "=VLOOKUP(7,A1:B7,1)": "7",
                  "=VLOOKUP(0,A1:B7,2)": "zero", "=VLOOKUP(1/0,A1:B7,2)": "#DIV/0!", '=VLOOKUP("nut",A1:B3,"b")': "#VALUE!", "=VLOOKUP(C1,A1:B7,2)": "zero",
                  '=VLOOKUP("nut",A1,1)': "nut", '=VLOOKUP("nut",A1:B3,2,FALSE)': "2"}, **cells)


@scorer.check("VLOOKUP for the nearest stops at the first that is greater")
def _():
    cells = {"A1": "0", "B1": "none", "A2": "10", "B2": "some", "A4": "20", "B4": "many", "A5": "5", "B5": "odd", "A6": "x", "B6": "text"}
    assert_worth({"=VLOOKUP(9.99,A1:B6,2,TRUE)": "none", "=VLOOKUP(10,A1:B6,2,TRUE)": "some", "=VLOOKUP(19,A1:B6,2,1)": "some",
                  "=VLOOKUP(-1,A1:B6,2,TRUE)": "#N/A", "=VLOOKUP(20,A1:B4,2,TRUE)": "many", "=VLOOKUP(30,A1:B6,2,TRUE)": "odd",
                  '=VLOOKUP("y",A1:B6,2,TRUE)': "text", "=VLOOKUP(0,A1:B6,2,TRUE)": "none", '=VLOOKUP(1,A1:B6,2,"x")': "#VALUE!"}, **cells)


# ---- recalculation


@scorer.check("a change comes back as the names of the cells whose value changed")
def _():
    cells = {"B1": "2", "A2": "=B1>1", "C1": "=B1*B1", "A3": "=C1+B1", "D1": "=MIN(B1,1)", "AA1": "=B1"}
    scorer.equal(work(cells, ["set", "b1", "3"], ["set", "B1", "3.0"], ["set", "B1", "0"], ["set", "B1", "=3-3"], ["set", "C9", "=1/0"], ["set", "C9", "=2/0"],
                      ["set", "B1", "FALSE"]),
                 [["B1", "C1", "AA1", "A3"], [], ["B1", "C1", "D1", "AA1", "A2", "A3"], [], ["C9"], [], ["B1", "AA1", "A2"]])


@scorer.check("every formula that a change concerns is evaluated once, and no other")
def _():
    diamond = {"A1": "1", **{f"{column}{row}": f"=A{row - 1}+1" for row in range(2, 12) for column in "BC"},
               **{f"A{row}": f"=B{row}+C{row}" for row in range(2, 12)}, "Z1": "=5", "Z2": "=SUM(A11:C11)", "Z3": "=Z1"}
    scorer.equal(subject.observe("""
        from tabula import Sheet
        sheet = Sheet.filled(cells)
        result, before = [sheet.evaluations], sheet.evaluations
        for name, text in changes:
            sheet.set(name, text)
            result.append(sheet.evaluations - before)
            before = sheet.evaluations
        result.append(sheet.shown("Z2"))
        """, cells=diamond, changes=[["A1", "2"], ["A1", "2"], ["B11", "=0"], ["X9", "7"], ["Z1", "=6"], ["A11", "1"], ["B11", ""], ["Z1", "6"]]),
        [33, 31, 0, 3, 0, 2, 1, 1, 1, "2048"])


@scorer.check("ranges are read as a whole")
def _():
    scorer.equal(work({"A1": "=SUM(B2:D4)"}, ["set", "B2", "1"], ["set", "D4", "2"], ["set", "D2", "4"], ["set", "B4", "8"], ["set", "C3", "16"],
                      ["set", "A2", "1"], ["set", "E4", "1"], ["set", "B5", "1"], ["set", "D1", "1"], names=["A1"]),
                 [["A1", "B2"], ["A1", "D4"], ["A1", "D2"], ["A1", "B4"], ["A1", "C3"], ["A2"], ["E4"], ["B5"], ["D1"], "31"])


@scorer.check("a formula that was replaced reads nothing any more")
def _():
    scorer.equal(subject.observe("""
        from tabula import Sheet
        sheet = Sheet.filled({"A1": "1", "A2": "2", "B1": "=A1+SUM(A1:A2)", "C1": "=B1"})
        sheet.set("B1", "=A2")
        before = sheet.evaluations
        result = [sheet.set("A1", "9"), sheet.evaluations - before, sheet.readers("A1"), sheet.readers("A2"), sheet.reads("B1")]
        sheet.set("B1", "7")
        result += [sheet.set("A2", "9"), sheet.readers("A2"), sheet.reads("B1"), sheet.shown("C1")]
        """), [["A1"], 0, [], ["B1"], ["A2"], ["A2"], [], [], "7"])


@scorer.check("the cells of a circle, and no others, are circular")
def _():
    cells = {"A1": "=C1", "B1": "=A1+1", "C1": "=B1+1", "D1": "=IFERROR(C1,7)", "E1": "=D1+1", "F1": "=C1", "A3": "=SUM(A2:A4)", "A5": "=A5", "B5": "=F1&A5",
             "D5": "=E5", "E5": "=D5+C1", "F5": "=COUNT(D5,A1,3)"}
    names = ["A1", "B1", "C1", "D1", "E1", "F1", "A3", "A5", "B5", "D5", "E5", "F5"]
    circle = "#CYCLE!"
    scorer.equal(work(cells, names=names), [circle] * 3 + ["7", "8"] + [circle] * 6 + ["1"])


@scorer.check("a circle that is broken is well again, and comes back")
def _():
    cells = {"A1": "1", "B1": "=A1+1", "C1": "=B1+1", "D1": "=IFERROR(C1,50)"}
    scorer.equal(work(cells, ["set", "A1", "=C1"], ["set", "B1", "5"], ["set", "B1", "=IF(TRUE,3,A1)"], ["set", "A1", "2"], ["undo"], names=["A1", "B1", "C1", "D1"]),
                 [["A1", "B1", "C1", "D1"], ["A1", "B1", "C1", "D1"], ["A1", "B1", "C1", "D1"], ["A1", "B1", "C1", "D1"], ["A1", "B1", "C1", "D1"],
                  "#CYCLE!", "#CYCLE!", "#CYCLE!", "50"])


@scorer.check("long chains and wide sheets")
def _():
    chain = {"A1": "1", **{f"A{row}": f"=A{row - 1}+1" for row in range(2, 1000)}}
    scorer.equal(subject.observe("""
        from tabula import Sheet
        sheet = Sheet.filled(cells)
        result = [sheet.shown("A999"), len(sheet.set("A1", "5")), sheet.shown("A999"), len(sheet.set("A1", "=A999")), sheet.shown("A500")]
        """, cells=chain), ["999", 999, "1003", 999, "#CYCLE!"])


@scorer.check("four hundred random changes to sums of sums")
def _():
    dice = random.Random(20261121)
    names = [f"{column}{row}" for row in range(1, 7) for column in "ABCDE"]
    steps, contents, expected = [], {}, []
    for _ in range(400):
        name, chance = dice.choice(names), dice.random()
        if chance < 0.35:
            reads = dice.sample(names, 3)
            contents[name], text = reads, "=" + "+".join(reads)
        elif chance < 0.5:
            row = dice.randrange(1, 7)
            contents[name], text = [f"{column}{row}" for column in "ABCDE"], f"=SUM(A{row}:E{row})"
        elif chance < 0.65:
            contents.pop(name, None)
            text = ""
        else:
            contents[name] = dice.randrange(-9, 10)
            text = str(contents[name])
        steps.append([name, text])
        expected.append(model(names, contents))
    scorer.equal(subject.observe("""
        from tabula import Sheet
        sheet, result = Sheet(), []
        for name, text in steps:
            sheet.set(name, text)
            result.append([sheet.shown(each) for each in names])
        """, steps=steps, names=names), expected)


def model(names, contents):
    """What the cells show: numbers, or sums of the cells that are listed. Whoever reaches a circle shows it, all being sums."""
    def worth(name, path):
        content = contents.get(name, 0)
        if not isinstance(content, list):
            return content
        if name in path:
            raise RecursionError
        if name not in known:
            known[name] = None
            known[name] = sum(worth(each, path | {name}) for each in content)
        elif known[name] is None:
            raise RecursionError
        return known[name]

    known, lines = {}, []
    for name in names:
        try:
            lines.append("" if name not in contents else text_of(worth(name, frozenset())))
        except RecursionError:
            lines.append("#CYCLE!")
    return lines


def text_of(number):
    return "#NUM!" if abs(number) >= 10 ** 15 else str(number)


@scorer.check("reads and readers")
def _():
    cells = {"A1": "1", "A2": "=A1+ZZ9", "B1": "=SUM(A1:A9)+A1", "C1": "x", "B10": "=B1&B1", "C2": "=A2"}
    scorer.equal(work(cells, ["reads", "A2"], ["reads", "b1"], ["reads", "C1"], ["reads", "X1"], ["reads", "B10"], ["readers", "A1"], ["readers", "A2"],
                      ["readers", "A9"], ["readers", "A10"], ["readers", "ZZ9"], ["readers", "B1"]),
                 [["A1"], ["A1", "A2"], [], [], ["B1"], ["B1", "A2"], ["B1", "C2"], ["B1"], [], ["A2"], ["B10"]])


# ---- moving formulas


@scorer.check("a copy moves references, except for what is fixed")
def _():
    scorer.equal(work({"C3": "= B2 + $B2 + B$2 + $B$2 + sum(A1:C$3)", "E1": "'text", "F1": "12"}, ["copy", "C3", "D5"], ["typed", "D5"], ["copy", "C3", "B2"], ["typed", "B2"],
                      ["copy", "C3", "C3"], ["typed", "C3"], ["copy", "e1", "F1:E2"], ["typed", "F2"], ["copy", "X1", "E1:F1"], ["cells"])[1::2],
                 ["=C4+$B4+C$2+$B$2+SUM(B3:D$3)", "=A1+$B1+A$2+$B$2+SUM(#REF!)", "= B2 + $B2 + B$2 + $B$2 + sum(A1:C$3)", "'text",
                  ["B2", "E2", "F2", "C3", "D5"]])


@scorer.check("a copy beyond the edges of the sheet loses its references")
def _():
    cells = {"B2": "=A1", "C2": "=SUM(A1:B2)", "D2": "=ZZ999", "E5": "=$A$1+ZY998", "F2": "=A$1&$A1"}
    scorer.equal(work(cells, ["copy", "B2", "A2:B1"], ["copy", "C2", "B2"], ["copy", "D2", "D3"], ["copy", "E5", "F6:G7"], ["copy", "D2", "E2"], ["copy", "F2", "F1"],
                      ["typed", "A2"], ["typed", "A1"], ["typed", "B1"], ["typed", "B2"], ["typed", "D3"], ["typed", "F6"], ["typed", "G7"], ["typed", "E2"], ["typed", "F1"])[6:],
                 ["=#REF!", "=#REF!", "=#REF!", "=SUM(#REF!)", "=#REF!", "=$A$1+ZZ999", "=$A$1+#REF!", "=#REF!", "=A$1&#REF!"])


@scorer.check("a copy whose range turns over is put in order")
def _():
    scorer.equal(work({"B2": "=SUM(A$2:B4)", "C5": "=SUM($C1:D1)"}, ["copy", "B2", "B1"], ["copy", "B2", "D9"], ["copy", "C5", "A5"], ["typed", "B1"], ["typed", "D9"],
                      ["typed", "A5"])[3:], ["=SUM(A$2:B3)", "=SUM(C$2:D11)", "=SUM(B1:$C1)"])
    scorer.equal(work({"D5": "=SUM(A$3:B4)"}, ["copy", "D5", "D3"], ["typed", "D3"])[1], "=SUM(A2:B$3)")


@scorer.check("formulas are written with no more parentheses than needed")
def _():
    texts = {"=((A1+1))*2": "=(A2+1)*2", "=(A1*2)+1": "=A2*2+1", "=A1-(2-3)": "=A2-(2-3)", "=(A1-2)-3": "=A2-2-3", "=A1/(2*3)": "=A2/(2*3)", "=(-A1)^2": "=(-A2)^2",
             "=-(A1^2)": "=-A2^2", "=(A1^2)^3": "=(A2^2)^3", "=A1^(2^3)": "=A2^2^3", "=A1^(-2)": "=A2^-2", "=(A1%)^2": "=A2%^2", "=(A1^2)%": "=(A2^2)%",
             "=(-A1)%": "=(-A2)%", "=-(A1%)": "=-A2%", "=(A1&1)=(2+3)": "=A2&1=2+3", "=(A1=1)&2": "=(A2=1)&2", "=A1=(1=2)": "=A2=(1=2)", "=2*(-A1)": "=2*-A2",
             "=-(A1+1)": "=-(A2+1)", "=-(A1*2)": "=-(A2*2)", "=(-A1)*2": "=-A2*2", '= if( a1 >= 1 , "a""b" , true )': '=IF(A2>=1,"a""b",TRUE)', "=1.50*A1%%": "=1.50*A2%%",
             "=(A1+1)&(2&3)": "=A2+1&(2&3)", "=A1+.5": "=A2+0.5", "=A1^(2*3)": "=A2^(2*3)", "=(A1*2)%": "=(A2*2)%", "=+A1+#N/A": "=+A2+#N/A", "=nope()+A1": "=NOPE()+A2",
             "=(A1+1)^2": "=(A2+1)^2", "=2^(-A1)": "=2^-A2", "=A1*(2+3)": "=A2*(2+3)", "=A1+(2+3)": "=A2+(2+3)", "=(A1<2)=TRUE": "=A2<2=TRUE"}
    scorer.equal(subject.observe("""
        from tabula import Sheet
        result = []
        for text in texts:
            sheet = Sheet.filled({"C1": text})
            sheet.copy("C1", "C2")
            result.append(sheet.typed("C2"))
        """, texts=list(texts)), list(texts.values()))


@scorer.check("inserted rows: references follow the cells that they name")
def _():
    cells = {"A1": "1", "A4": "4", "A5": "5", "B1": "= A4 + $A$5", "B2": "= A1 + 1", "B5": "=SUM(A1:A4)", "B6": "=SUM(A4:A5)", "B7": "=SUM(A5:A$9)", "C1": "=SUM(A1:A3)", "C2": "=XX999"}
    names = ["B1", "B2", "B7", "B8", "B9", "C1", "C2", "A6", "A4"]
    scorer.equal(work(cells, ["insert_rows", 4, 2], *(["typed", name] for name in names), names=["B1", "B7", "B8"])[1:],
                 ["=A6+$A$7", "= A1 + 1", "=SUM(A1:A6)", "=SUM(A6:A7)", "=SUM(A7:A$11)", "=SUM(A1:A3)", "=#REF!", "4", "", "9", "5", "9"])


@scorer.check("deleted rows: references are lost, ranges shrink")
def _():
    texts = ["A2", "A3", "A5", "A6", "SUM(A1:A2)", "SUM(A1:A3)", "SUM(A1:A5)", "SUM(A1:A9)", "SUM(A3:A5)", "SUM(A4:A4)", "SUM(A3:A6)", "SUM(A5:A9)", "SUM(A6:A9)", "SUM(A2:A6)", "$A$9+A$3",
             "SUM(A4:A5)+A1"]
    cells = {f"{chr(67 + at)}1": f"={text}" for at, text in enumerate(texts)}
    scorer.equal(work(cells, ["delete_rows", 3, 3], *(["typed", name] for name in cells))[1:],
                 [f"={text}" for text in ("A2", "#REF!", "#REF!", "A3", "SUM(A1:A2)", "SUM(A1:A2)", "SUM(A1:A2)", "SUM(A1:A6)", "SUM(#REF!)", "SUM(#REF!)", "SUM(A3:A3)",
                                          "SUM(A3:A6)", "SUM(A3:A6)", "SUM(A2:A3)", "$A$6+#REF!", "SUM(#REF!)+A1")])


@scorer.check("inserted and deleted columns")
def _():
    cells = {"A1": "1", "B1": "2", "C1": "3", "A2": "=SUM(A1:C1)", "A3": "=C1+$B$1", "D4": "=B1", "A5": "=SUM(B1:B9)"}
    scorer.equal(work(cells, ["insert_columns", "B", 2], ["typed", "A2"], ["typed", "A3"], ["typed", "F4"], ["typed", "A5"], ["delete_columns", "d", 1], ["typed", "A2"],
                      ["typed", "A3"], ["typed", "E4"], ["typed", "A5"], ["cells"], names=["A2"])[1:],
                 ["=SUM(A1:E1)", "=E1+$D$1", "=D1", "=SUM(D1:D9)", ["D1", "E1", "A2", "A3", "E4", "F4", "A5"],
                  "=SUM(A1:D1)", "=D1+#REF!", "=#REF!", "=SUM(#REF!)", ["A1", "D1", "A2", "A3", "E4", "A5"], "4"])


@scorer.check("what does not fit on the sheet is refused, and nothing is changed")
def _():
    cells = {"A998": "1", "ZY1": "2", "B1": "=A998", "B2": "=SUM(A997:A999)", "B3": "=B999"}
    scorer.equal(work(cells, ["insert_rows", 998, 2], ["insert_rows", 1, 2], ["insert_columns", "A", 2], ["cells"], ["insert_rows", 998, 1], ["typed", "B1"], ["typed", "B2"],
                      ["typed", "B3"], ["cells"], ["insert_columns", "zy", 1], ["insert_rows", 999, 5], ["insert_rows", 1000, 1], ["insert_rows", 0, 1], ["insert_rows", 3, 0],
                      ["delete_rows", 3, 0], ["delete_rows", 3, -1], ["insert_columns", "A", -1], ["delete_rows", 0, 1], ["insert_columns", "AAA", 1], ["delete_columns", "1", 1],
                      ["delete_columns", "", 1], ["undo"], ["undo"], ["undo"]),
                 ["refused", "refused", "refused", ["B1", "ZY1", "B2", "B3", "A998"], ["B3", "A998", "A999"], "=A999", "=SUM(A997:A999)", "=#REF!",
                  ["B1", "ZY1", "B2", "B3", "A999"], ["ZY1", "ZZ1"], "refused", *["refused"] * 10, ["ZY1", "ZZ1"], ["B3", "A998", "A999"], "refused"])


@scorer.check("deleting past the end, and at the ends of the sheet")
def _():
    cells = {"A1": "1", "A999": "9", "B1": "=SUM(A1:A999)", "B2": "=A999", "C1": "=SUM(A900:A999)", "ZZ1": "5"}
    scorer.equal(work(cells, ["delete_rows", 950, 500], ["typed", "B1"], ["typed", "B2"], ["typed", "C1"], ["delete_columns", "ZZ", 1], ["delete_rows", 1, 1], ["cells"], ["typed", "B1"])[1:],
                 ["=SUM(A1:A949)", "=#REF!", "=SUM(A900:A949)", ["ZZ1"], ["A1", "B1", "C1", "B2"], ["B1"], "=#REF!"])


@scorer.check("one row or column is inserted or deleted when no count is given")
def _():
    scorer.equal(work({"D4": "=C3"}, ["insert_rows", 2], ["insert_columns", "A"], ["typed", "E5"], ["delete_rows", 1], ["delete_columns", "B"], ["typed", "D4"], ["cells"])[2::3],
                 ["=D4", "=C3"])


@scorer.check("a formula whose references stay is not written anew")
def _():
    scorer.equal(work({"A1": "= a2 + ( 1 )", "A9": "= a2 * ( $a$1 )", "B9": "= ( 1 )"}, ["insert_rows", 5, 1], ["typed", "A1"], ["typed", "A10"],
                      ["copy", "A1", "A1"], ["typed", "A1"], ["copy", "B10", "B11"], ["typed", "B11"], ["copy", "A10", "A11"], ["typed", "A11"])[1:],
                 ["= a2 + ( 1 )", "= a2 * ( $a$1 )", [], "= a2 + ( 1 )", ["B11"], "= ( 1 )", ["A11"], "=A3*$A$1"])


@scorer.check("undo takes back one change after the other, redo does them again")
def _():
    cells = {"A1": "1", "A2": "=A1*2", "B1": "=SUM(A1:A2)"}
    scorer.equal(work(cells, ["undo"], ["redo"], ["set", "A1", "5"], ["copy", "A2", "C3:C4"], ["delete_rows", 1, 1], ["cells"], ["undo"], ["undo"], ["cells"], ["redo"], ["redo"],
                      ["cells"], ["redo"], ["undo"], ["undo"], ["undo"], ["undo"], names=["A1", "A2", "B1"]),
                 ["refused", "refused", ["A1", "B1", "A2"], ["C3", "C4"], ["A1", "B1", "A2", "C2", "C4"], ["A1", "C2", "C3"],
                  ["A1", "B1", "A2", "C2", "C4"], ["C3", "C4"], ["A1", "B1", "A2"], ["C3", "C4"], ["A1", "B1", "A2", "C2", "C4"], ["A1", "C2", "C3"], "refused",
                  ["A1", "B1", "A2", "C2", "C4"], ["C3", "C4"], ["A1", "B1", "A2"], "refused", "1", "2", "3"])


@scorer.check("a new change forgets what could be redone; what changes nothing is no change")
def _():
    scorer.equal(work({"A1": "1"}, ["set", "A1", "2"], ["undo"], ["set", "A1", " 1 "], ["redo"], ["undo"], ["set", "B1", "7"], ["redo"], ["set", "B1", "=1+"], ["undo"],
                      ["redo"], ["set", "B1", "7.0"], ["undo"], ["typed", "B1"], ["set", "Z1", ""], ["redo"], names=["A1", "B1"]),
                 [["A1"], ["A1"], [], ["A1"], ["A1"], ["B1"], "refused", "refused", ["B1"], ["B1"], [], [], "7", [], [], "1", "7"])


# ---- looking


@scorer.check("a table: numbers to the right, everything else to the left")
def _():
    cells = {"A9": "article", "B9": "pieces", "A10": "nut", "B10": "1200.5", "C10": "TRUE", "A11": "x", "B11": "=1/0", "AA10": "7"}
    scorer.equal(work(cells, ["table", "C11:A9"], ["table", "A10"], ["table", "Z10:AB10"], ["table", "C9:C9"]),
                 [["    A        B        C", " 9  article  pieces", "10  nut       1200.5  TRUE", "11  x        #DIV/0!"], ["    A", "10  nut"],
                  ["    Z  AA  AB", "10      7"], ["   C", "9"]])


@scorer.check("the class, the module and the errors are as promised")
def _():
    scorer.equal(subject.observe("""
        from decimal import Decimal
        from tabula import ErrorValue, FormulaError, Sheet, SheetError
        sheet = Sheet()
        sheet.set("A1", "19.90")
        sheet.set("A2", "=A1*3")
        result = [sheet.set("A1", "20"), sheet.shown("A2"), sheet.value("A2") == Decimal(60), sheet.value("Z1"), sheet.typed("Z1"), sheet.typed("A2")]
        sheet.set("B1", "=1/0")
        result += [sheet.value("B1") is ErrorValue("#DIV/0!"), issubclass(FormulaError, SheetError)]
        """), [["A1", "A2"], "60", True, None, "", "=A1*3", True, True])


# ---- files and the command


@scorer.check("a sheet goes through a file unharmed")
def _():
    cells = {"ZZ9": "last: of row 9", "A10": "'007", "A9": "=B9&\":\"", "B9": "15%", "C9": "TRUE", "D9": "# no comment", "E9": "=1+C9"}
    scorer.equal(subject.observe("""
        import io
        from tabula import Sheet, textfile
        file = io.StringIO()
        textfile.dump(Sheet.filled(cells), file)
        sheet = textfile.load(file.getvalue().splitlines(keepends=True))
        result = [file.getvalue(), {name: sheet.typed(name) for name in sheet.cells()}, sheet.shown("A9"), sheet.shown("E9"), sheet.evaluations]
        """, cells=cells), ["A9: =B9&\":\"\nB9: 15%\nC9: TRUE\nD9: # no comment\nE9: =1+C9\nZZ9: last: of row 9\nA10: '007\n", cells, "0.15:", "2", 2])


@scorer.check("files: comments, empty lines, and what is wrong in which line")
def _():
    scorer.equal(subject.observe("""
        from tabula import SheetError, textfile
        sheet = textfile.load(["# a sheet", "", "a1:5", "  B1 : =A1 ", "   ", "C1:"])
        result = [sheet.cells(), sheet.shown("B1")]
        for lines in broken:
            try:
                textfile.load(lines)
                result.append("read")
            except SheetError as error:
                result.append([part for part in ("line 1", "line 2", "line 3") if part in str(error)])
        """, broken=[["A1"], ["A1: 1", "A1000: 2"], ["A1: 1", "", "a1: 2"], ["A1: 1", "B1: =1+"], ["# x", ": 5"], ["A1: =NOPE()"]]),
        [["A1", "B1"], "5", ["line 1"], ["line 2"], ["line 3"], ["line 2"], ["line 2"], "read"])


TILL = "# till\nA1: bread\nB1: 12\nC1: 3.20\nD1: =B1*C1\nA2: rolls\nB2: 40\nC2: 0.45\nD2: =B2*C2\nD4: =SUM(D1:D2)\n"


def command(*arguments, path="till.sheet"):
    ended = subject.run("tabula", path, *arguments, files={"till.sheet": TILL})
    return [ended.exit_code, ended.stdout.splitlines(), bool(ended.stderr.strip())]


@scorer.check("the command shows, gets, traces and lists")
def _():
    scorer.equal(command("show", "A1:D2", "then", "get", "d4", "then", "trace", "D1", "then", "trace", "A1", "then", "formulas"),
                 [0, ["   A      B   C     D", "1  bread  12   3.2  38.4", "2  rolls  40  0.45    18", "56.4", "reads: B1 C1", "read by: D4", "reads: -", "read by: -",
                      "D1: =B1*C1", "D2: =B2*C2", "D4: =SUM(D1:D2)"], False])


@scorer.check("the command changes, undoes and redoes")
def _():
    scorer.equal(command("set", "B1", "10", "then", "copy", "D2", "E2", "then", "insert-rows", "2", "1", "then", "delete-rows", "2", "1", "then", "insert-columns", "B", "1", "then",
                         "delete-columns", "B", "1", "then", "undo", "then", "redo", "then", "set", "B1", "10", "then", "get", "D4"),
                 [0, ["changed: B1 D1 D4", "changed: E2", "changed: A2 B2 C2 D2 E2 A3 B3 C3 D3 E3 D4 D5", "changed: A2 B2 C2 D2 E2 A3 B3 C3 D3 E3 D4 D5",
                      "changed: B1 C1 D1 E1 B2 C2 D2 E2 F2 D4 E4", "changed: B1 C1 D1 E1 B2 C2 D2 E2 F2 D4 E4", "changed: B1 C1 D1 E1 B2 C2 D2 E2 F2 D4 E4",
                      "changed: B1 C1 D1 E1 B2 C2 D2 E2 F2 D4 E4", "changed: -", "50"], False])


@scorer.check("the command saves, and only then writes")
def _():
    scorer.equal(subject.observe("""
        import contextlib, io, pathlib
        from tabula.__main__ import main
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            codes = [main(["till.sheet", "set", "B1", "1", "then", "save", "new.sheet", "then", "set", "B1", "2"]), main(["-", "set", "A1", "5", "then", "save", "five.sheet"])]
        result = [codes, out.getvalue(), pathlib.Path("till.sheet").read_text() == till, pathlib.Path("new.sheet").read_text(), pathlib.Path("five.sheet").read_text()]
        """, files={"till.sheet": TILL}, till=TILL),
        [[0, 0], "changed: B1 D1 D4\nchanged: B1 D1 D4\nchanged: A1\n", True, TILL.replace("B1: 12", "B1: 1").removeprefix("# till\n"), "A1: 5\n"])


@scorer.check("the command says what is wrong and does nothing after it")
def _():
    wrong = (["get", "A0"], ["frobnicate"], ["get"], ["set", "A1"], ["insert-rows", "x", "1"], ["insert-rows", "1", "-1"], ["insert-columns", "1", "1"], ["undo"], ["redo"],
             ["show", "A1:"], ["delete-rows", "2", "0"], ["set", "B1", "=1+"], ["then"], ["formulas", "A1"], ["insert-rows", "2"], ["save", "no/such/folder"])
    scorer.equal(subject.observe("""
        import contextlib, io
        from tabula.__main__ import main
        result = []
        for words in wrong:
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = main(["till.sheet", "get", "A1", "then", *words, "then", "get", "A1"])
            result.append([code, out.getvalue(), bool(err.getvalue().strip())])
        """, wrong=wrong, files={"till.sheet": TILL}), [[2, "bread\n", True]] * len(wrong))
    scorer.equal([command(), command("get", "A1", path="none.sheet"), command("get", "A1", path="-")], [[2, [], True], [2, [], True], [0, [""], False]])
    ended = subject.run("tabula", "x.sheet", "get", "A1", files={"x.sheet": "A1: 1\nA1 2\n"})
    scorer.equal([ended.exit_code, ended.stdout, "line 2" in ended.stderr], [2, "", True])


scorer.finish()
