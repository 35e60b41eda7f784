# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/go-second-customer."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import itertools
import json

from cab_scorer import Scorer

scorer = Scorer()
DRIVER = pathlib.Path(__file__).with_name("driver.go").read_text()
# What a depot with one customer answers: by package, three lists of operation, parameters and answer.
TRANSCRIPTS = json.loads(pathlib.Path(__file__).with_name("transcripts.json").read_text())
del TRANSCRIPTS["_canary"]
program = scorer.program(["go", "build", "-o", "bin/", "./cabdriver"], files={"cabdriver/main.go": DRIVER}, timeout=75)


def run(requests):
    """Answers and events of a depot that gets (tenant, operation, parameters)."""
    given = [{"tenant": tenant, "op": op, "params": params} for tenant, op, params in requests]
    answer = program.ask("bin/cabdriver", requests=given, timeout=4)
    return answer["answers"], answer["events"]


def told(*lines):
    """The same for lines like `calder orders.get id=ORD-0001`, where - is no customer; answers have their lines joined."""
    requests = []
    for line in lines:
        tenant, op, *words = line.split()
        requests.append(("" if tenant == "-" else tenant, op, dict(word.split("=", 1) for word in words)))
    answers, events = run(requests)
    return [answer if isinstance(answer, str) else "; ".join(answer) for answer in answers], events


def assert_told(*pairs):
    scorer.equal(told(*pairs[::2])[0], list(pairs[1::2]))


def assert_apart(package, tenants=("", "brightwater", "calder")):
    """Customers who take turns get the answers that each would get alone."""
    scripts = TRANSCRIPTS[package]
    turns = [(place, step) for steps in itertools.zip_longest(*scripts) for place, step in enumerate(steps) if step]
    answers, _ = run([(tenants[place], op, params) for place, (op, params, _) in turns])
    scorer.equal([[tenants[place], op, answer] for (place, (op, _, _)), answer in zip(turns, answers)],
                 [[tenants[place], op, expected] for place, (op, _, expected) in turns], "customers get in each other's way")


for name in TRANSCRIPTS:
    scorer.check(f"{name}: customers do not get in each other's way")(lambda name=name: assert_apart(name))


@scorer.check("a customer alone finds everything as it was, with and without his name")
def _():
    for tenant in ("", "harlow", "gilt"):
        steps = [step for package in ("orders", "invoices", "lease", "shipments") for step in TRANSCRIPTS[package][0]]
        scorer.equal(run([(tenant, op, params) for op, params, _ in steps])[0], [answer for _, _, answer in steps])


# ---- who calls


@scorer.check("a call without a customer is one of Harlow's")
def _():
    assert_told("- orders.create customer=C product=tea quantity=4", "ORD-0001 | C | tea | 4 | open", "harlow orders.get id=ORD-0001", "ORD-0001 | C | tea | 4 | open",
                "harlow orders.create customer=C product=tea quantity=5", "ORD-0002 | C | tea | 5 | open", "- orders.recent", "ORD-0001",
                "- payments.receive reference=r invoice=I amount=1", "PAY-0001", "harlow payments.receive reference=r invoice=I amount=1", "PAY-0001 (again)",
                "calder orders.list", "", "harlow shifts.clock name=Ann", "Ann is in, 1 in all", "- shifts.clock name=Ann", "Ann is out",
                "harlow shifts.clock name=Ann", "Ann is in, 1 in all")


@scorer.check("what is missing is named as before")
def _():
    assert_told("calder users.create", "error: login is missing", "calder users.create login=ann", "error: role is missing",
                "calder currency.rate currency=EUR", "error: per100 is missing")


@scorer.check("unknown and closed customers are refused before anything else")
def _():
    assert_told("nobody orders.list", 'error: there is no customer "nobody"', "Calder orders.create", 'error: there is no customer "Calder"',
                "farrow orders.list", 'error: customer "farrow" is closed', "farrow orders.create", 'error: customer "farrow" is closed',
                "farrow settings.get name=language", 'error: customer "farrow" is closed', "nobody orders.eat", 'error: there is no operation "orders.eat"')


@scorer.check("suspended customers may read and not write")
def _():
    reads = ["orders.list", "invoices.sum", "carriers.best", "slots.free hour=9", "settings.get name=language", "currency.convert to=EUR amount=100", "orders.recent", "products.list"]
    writes = ["orders.create customer=C product=p quantity=1", "settings.set name=language value=fr", "carriers.rate id=skua rating=9", "slots.book gate=G1 hour=9 plate=X",
              "users.create login=x role=y", "labels.print shipment=S", "currency.rate currency=EUR per100=1", "orders.note", "tickets.submit", "shifts.clock name=A", "returns.bulk reason=late"]
    for name in ("dunmore", "ivory"):
        answers, events = told(*(f"{name} {line}" for line in reads + writes))
        scorer.equal([answer.startswith("error") for answer in answers[:len(reads)]], [False] * len(reads), "a suspended customer cannot read")
        scorer.equal([answers[len(reads):], events], [[f'error: customer "{name}" is suspended'] * len(writes), []])
    assert_told("dunmore carriers.rate id=skua rating=9", 'error: customer "dunmore" is suspended', "calder carriers.best", "tidewater")


@scorer.check("the tenant of a lease is no customer of ours")
def _():
    assert_told("calder lease.create tenant=brightwater unit=B1 rent=100", "LSE-0001 | brightwater | B1 | 100 | running", "brightwater lease.list", "",
                "calder lease.list tenant=brightwater", "LSE-0001 | brightwater | B1 | 100 | running", "calder lease.sum tenant=brightwater", "rent: 100",
                "- lease.get id=LSE-0001", 'error: there is no lease "LSE-0001"', "calder lease.search words=bright", "LSE-0001 | brightwater | B1 | 100 | running")


# ---- what is everybody's


@scorer.check("every customer has the lists that come from outside")
def _():
    for name in ("-", "calder", "eastgate", "harlow-outlet"):
        assert_told(f"{name} customers.create name=A city=B country=NO credit=1", "CUS-0001 | A | B | NO | 1",
                    f"{name} addresses.create customer=C street=S country=XX", 'error: there is no country "XX"',
                    f"{name} shipments.create order=O carrier=skua weight=2", "SHP-0001 | O | skua | 2 | packed", f"{name} currency.convert to=USD amount=200", "254",
                    f"{name} fleet.create plate=P depot=north mileage=1", "VAN-0001 | P | north | 1 | idle", f"{name} settings.get name=dunning-days", "14",
                    f"{name} damages.create gate=G2 reason=R amount=3", "DMG-0001 | G2 | R | 3 | reported", f"{name} carriers.price service=skua-12", "3100",
                    f"{name} slots.free hour=3", "G1; G2; S1", f"{name} customs.declare shipment=S code=0902", "MRN-0001 4%")


@scorer.check("units are everybody's")
def _():
    assert_told("calder products.create name=Lamp unit=kg price=5", "SKU-0001 | Lamp | kg | 5", "brightwater products.create name=Tea unit=lb price=7", "SKU-0001 | Tea | lb | 7",
                "gilt products.create name=Frame unit=foot price=7", 'error: there is no unit "foot"')


@scorer.check("templates came with Harlow's import")
def _():
    assert_told("- labels.print shipment=S", "SSCC-0001 S with the Harlow anchor", "calder labels.print shipment=S", "SSCC-0002 S standard",
                "harlow-outlet labels.print shipment=S", "SSCC-0003 S standard")


@scorer.check("a rating counts for everybody, and nobody is told an old one")
def _():
    assert_told("calder carriers.best", "tidewater", "brightwater carriers.best", "tidewater", "- carriers.best", "tidewater",
                "brightwater carriers.rate id=skua rating=8", "skua | Skua Air | air | 8", "calder carriers.best", "skua", "- carriers.best", "skua",
                "calder carriers.rate id=skua rating=1", "skua | Skua Air | air | 1", "brightwater carriers.best", "tidewater",
                "gilt carriers.list", "northline | Northline | road | 4; skua | Skua Air | air | 1; tidewater | Tidewater | sea | 5")


@scorer.check("a surcharge is between one customer and a carrier, and so are the prices")
def _():
    assert_told("calder carriers.price service=northline-24", "900", "brightwater carriers.price service=northline-24", "900",
                "calder carriers.surcharge carrier=northline amount=50", "northline: 50", "calder carriers.price service=northline-24", "950",
                "brightwater carriers.price service=northline-24", "900", "- carriers.price service=northline-24", "900",
                "brightwater carriers.surcharge carrier=northline amount=7", "northline: 7", "calder carriers.price service=northline-24", "950",
                "brightwater carriers.price service=northline-24", "907", "calder carriers.price service=skua-12", "3100")


@scorer.check("the rate of a currency holds for everybody at once")
def _():
    assert_told("calder currency.convert to=EUR amount=1000", "1150", "brightwater currency.convert to=EUR amount=1000", "1150",
                "brightwater currency.rate currency=EUR per100=120", "EUR: 120", "calder currency.convert to=EUR amount=1000", "1200",
                "- currency.convert to=EUR amount=1000", "1200", "brightwater currency.convert to=EUR amount=1000", "1200", "gilt currency.convert to=XYZ amount=1",
                'error: there is no currency "XYZ"', "- currency.rate currency=XYZ per100=300", "XYZ: 300", "gilt currency.convert to=XYZ amount=1", "3")


@scorer.check("defaults are everybody's, and settings are not")
def _():
    assert_told("calder settings.set name=language value=nl", "nl", "calder settings.get name=language", "nl", "brightwater settings.get name=language", "en",
                "- settings.set name=language value=sv", "sv", "calder settings.get name=language", "nl", "harlow settings.get name=language", "sv",
                "calder settings.set name=colour value=red", 'error: there is no setting "colour"')


@scorer.check("a gate that one has booked is taken for all, and only he can give it back")
def _():
    assert_told("calder slots.book gate=G1 hour=10 plate=AB1", "G1@10 for AB1", "brightwater slots.book gate=G1 hour=10 plate=CD2", "error: gate G1 is taken at 10",
                "- slots.free hour=10", "G2; S1", "brightwater slots.free hour=10", "G2; S1", "brightwater slots.list", "", "- slots.cancel id=G1@10",
                'error: there is no slot "G1@10"', "brightwater slots.book gate=G1 hour=11 plate=CD2", "G1@11 for CD2", "calder slots.list", "G1@10 for AB1",
                "calder slots.book gate=G1 hour=10 plate=EF3", "error: gate G1 is taken at 10", "calder slots.cancel id=G1@10", "cancelled G1@10",
                "- slots.book gate=G1 hour=10 plate=GH4", "G1@10 for GH4", "calder slots.free hour=10", "G2; S1", "calder slots.free hour=12", "G1; G2; S1",
                "gilt slots.book gate=G9 hour=1 plate=X", 'error: there is no gate "G9"')


# ---- numbers, logins, catalogues


@scorer.check("numbers of labels and declarations are never given twice, the lists are separate")
def _():
    assert_told("calder labels.print shipment=A", "SSCC-0001 A standard", "brightwater labels.print shipment=B", "SSCC-0002 B standard",
                "calder labels.print shipment=C", "SSCC-0003 C standard", "calder labels.list", "SSCC-0001 A; SSCC-0003 C", "brightwater labels.list", "SSCC-0002 B",
                "- labels.list", "", "brightwater customs.declare shipment=B code=9405", "MRN-0001 6%", "calder customs.declare shipment=A code=0902", "MRN-0002 4%",
                "- customs.declare shipment=H code=5607", "MRN-0003 12%", "calder customs.list", "MRN-0002 A", "brightwater customs.list", "MRN-0001 B")


@scorer.check("all other numbers are counted for each customer")
def _():
    kinds = {"orders": ("ORD", "customer=C product=P quantity=1"), "users": ("USR", ""), "tickets": ("TIC", "customer=C subject=S priority=1"),
             "routes": ("RTE", "from=A to=B km=1"), "products": ("SKU", "name=N unit=kg price=1"), "lease": ("LSE", "tenant=T unit=U rent=1")}
    lines, expected = [], []
    for turn in (1, 2):
        for name in ("calder", "-", "brightwater"):
            for kind, (prefix, rest) in kinds.items():
                lines.append(f"{name} {kind}.create " + (rest or f"login={name}{turn} role=r"))
                expected.append(f"{prefix}-{turn:04}")
    scorer.equal([answer.split(" ")[0] for answer in told(*lines)[0]], expected)


@scorer.check("a ruling holds for one importer")
def _():
    assert_told("calder customs.ruling code=0902 percent=1", "0902: 1%", "calder customs.declare shipment=A code=0902", "MRN-0001 1%",
                "brightwater customs.declare shipment=B code=0902", "MRN-0002 4%", "- customs.declare shipment=C code=0902", "MRN-0003 4%",
                "gilt customs.declare shipment=C code=0000", 'error: there is no tariff "0000"')


@scorer.check("a login belongs to one user, whichever customer he is with")
def _():
    assert_told("calder users.create login=ann role=clerk", "USR-0001 | ann | clerk", "brightwater users.create login=ann role=boss", 'error: the login "ann" is taken',
                "- users.create login=ann role=boss", 'error: the login "ann" is taken', "calder users.create login=ann role=x", 'error: the login "ann" is taken',
                "brightwater users.create login=bob role=boss", "USR-0001 | bob | boss", "calder users.list", "USR-0001 | ann | clerk",
                "brightwater users.remove id=USR-0001", "removed USR-0001", "calder users.list", "USR-0001 | ann | clerk", "calder users.create login=bob role=y",
                "USR-0002 | bob | y", "calder users.remove id=USR-0001", "removed USR-0001", "gilt users.create login=ann role=z", "USR-0001 | ann | z")


@scorer.check("who has the catalogue of another sees it as it is, everywhere")
def _():
    assert_told("calder products.create name=Lamp unit=kg price=100", "SKU-0001 | Lamp | kg | 100", "calder-retail products.list", "SKU-0001 | Lamp | kg | 100",
                "calder-retail quotes.goods product=SKU-0001 quantity=3", "300", "calder products.discount id=SKU-0001 percent=10", "SKU-0001: 10%",
                "calder-retail quotes.goods product=SKU-0001 quantity=3", "270", "calder products.reprice id=SKU-0001 price=200", "SKU-0001 | Lamp | kg | 200",
                "calder-retail products.list", "SKU-0001 | Lamp | kg | 200", "harlow-outlet products.list", "", "- products.create name=Net unit=t price=9", "SKU-0001 | Net | t | 9",
                "harlow-outlet products.list", "SKU-0001 | Net | t | 9", "harlow-outlet quotes.goods product=SKU-0001 quantity=2", "18",
                "brightwater products.list", "", "brightwater quotes.goods product=SKU-0001 quantity=1", 'error: there is no product "SKU-0001"',
                "calder products.remove id=SKU-0001", "removed SKU-0001", "calder-retail products.list", "")


@scorer.check("who has the catalogue of another cannot change it")
def _():
    refused = "error: the catalogue belongs to calder"
    assert_told("calder products.create name=Lamp unit=kg price=100", "SKU-0001 | Lamp | kg | 100", "calder-retail products.create name=Rope unit=kg price=1", refused,
                "calder-retail products.reprice id=SKU-0001 price=1", refused, "calder-retail products.remove id=SKU-0001", refused,
                "calder-retail products.discount id=SKU-0001 percent=50", refused, "calder quotes.goods product=SKU-0001 quantity=1", "100",
                "calder products.list", "SKU-0001 | Lamp | kg | 100", "harlow-outlet products.create name=Rope unit=kg price=1", "error: the catalogue belongs to harlow")


@scorer.check("apart from the catalogue they are customers of their own")
def _():
    assert_told("calder orders.create customer=C product=tea quantity=4", "ORD-0001 | C | tea | 4 | open", "calder-retail orders.list", "",
                "calder-retail settings.get name=language", "en", "calder settings.set name=language value=nl", "nl", "calder-retail settings.get name=language", "en",
                "calder-retail orders.create customer=D product=tea quantity=1", "ORD-0001 | D | tea | 1 | open", "calder orders.sum", "quantity: 4")


# ---- what is remembered between two calls


@scorer.check("what one has looked at is not shown to another")
def _():
    create = "orders.create customer=C product=p quantity=1"
    answers, _ = told(*(f"{name} {create}" for name in ("calder", "gilt") for _ in range(4)), "calder orders.get id=ORD-0001", "calder orders.get id=ORD-0003",
                      "gilt orders.recent", "gilt orders.get id=ORD-0004", "calder orders.recent", "gilt orders.recent", "calder orders.get id=ORD-0004",
                      "calder orders.get id=ORD-0002", "calder orders.recent", "- orders.recent")
    scorer.equal([answers[10], answers[12], answers[13], answers[16], answers[17]], ["", "ORD-0003; ORD-0001", "ORD-0004", "ORD-0002; ORD-0004; ORD-0003", ""])


@scorer.check("two banks may use the same reference")
def _():
    receive = "payments.receive reference=2026-1 invoice=I amount=5"
    assert_told(f"calder {receive}", "PAY-0001", f"brightwater {receive}", "PAY-0001", f"calder {receive}", "PAY-0001 (again)", f"brightwater {receive}", "PAY-0001 (again)",
                "calder payments.sum", "amount: 5", "- payments.list", "", f"- {receive}", "PAY-0001")


@scorer.check("people of different customers may write the same")
def _():
    submit = "tickets.submit customer=CUS-0001 subject=help"
    again = "error: CUS-0001 has written this already"
    assert_told(f"calder {submit}", "TIC-0001 | CUS-0001 | help | 3 | open", f"brightwater {submit}", "TIC-0001 | CUS-0001 | help | 3 | open", f"calder {submit}", again,
                f"- {submit}", "TIC-0001 | CUS-0001 | help | 3 | open", f"brightwater {submit}", again)


@scorer.check("the way between two places is that of one's own routes")
def _():
    assert_told("calder routes.create from=A to=B km=10", "RTE-0001 | A | B | 10", "calder routes.distance from=A to=B", "10",
                "brightwater routes.distance from=A to=B", 'error: there is no route "A>B"', "brightwater routes.create from=A to=B km=99", "RTE-0001 | A | B | 99",
                "brightwater routes.distance from=A to=B", "99", "calder routes.distance from=A to=B", "10", "- routes.distance from=A to=B", 'error: there is no route "A>B"')


@scorer.check("litres and people are counted for each customer")
def _():
    van = "fleet.create plate=P depot=north mileage=1"
    answers, _ = told(f"calder {van}", f"gilt {van}", f"calder {van}", "calder fleet.refuel id=VAN-0001 litres=40", "gilt fleet.refuel id=VAN-0001 litres=7",
                      "calder fleet.refuel id=VAN-0002 litres=5", "gilt fleet.refuel id=VAN-0001 litres=1", "gilt fleet.refuel id=VAN-0002 litres=1",
                      "calder shifts.clock name=Ann", "gilt shifts.clock name=Ann", "gilt shifts.clock name=Ben", "calder shifts.clock name=Ann", "gilt shifts.clock name=Cat")
    scorer.equal(answers[3:], ["40 of 40", "7 of 7", "5 of 45", "8 of 8", 'error: there is no van "VAN-0002"', "Ann is in, 1 in all", "Ann is in, 1 in all",
                               "Ben is in, 2 in all", "Ann is out", "Cat is in, 3 in all"])


@scorer.check("the totals of one are not those of another, and badges are as they were")
def _():
    assert_told("calder invoices.create customer=C order=O amount=70 due=2026-01-01", "INV-0001 | C | O | 70 | 2026-01-01 | open", "brightwater invoices.totals", "0 invoices, 0",
                "calder invoices.totals", "1 invoices, 70", "brightwater invoices.create customer=C order=O amount=5 due=2026-01-01", "INV-0001 | C | O | 5 | 2026-01-01 | open",
                "brightwater invoices.totals", "0 invoices, 0", "- invoices.totals", "0 invoices, 0", "calder drivers.badge name=Ann", "4522",
                "- drivers.badge name=Ann", "4522")


# ---- operators, jobs, events

ORDERS = ["calder orders.create customer=C product=tea quantity=4", "- orders.create customer=C product=rope quantity=1", "calder orders.create customer=C product=lamp quantity=4",
          "calder orders.confirm id=ORD-0002", "gilt tickets.create customer=C subject=S priority=1", "- users.create login=ann role=r", "gilt users.create login=bob role=r",
          "gilt users.create login=cat role=r"]
EVERYBODY = ["brightwater", "calder", "calder-retail", "dunmore", "eastgate", "farrow", "gilt", "harlow", "harlow-outlet", "ivory"]


@scorer.check("operators see every customer, in the order of the ids")
def _():
    answers, _ = told(*ORDERS, "operator admin.orders", "operator admin.usage", "operator admin.find-user login=ann", "operator admin.find-user login=cat",
                      "operator admin.find-user login=dan")
    rows = {"calder": 2, "harlow": 1, "gilt": 1}
    scorer.equal(answers[8:], ["calder: ORD-0001 tea open; calder: ORD-0002 lamp confirmed; harlow: ORD-0001 rope open",
                               "; ".join(f"{name}: {rows.get(name, 0)}" for name in EVERYBODY), "harlow: USR-0001", "gilt: USR-0002", 'error: there is no user "dan"'])


@scorer.check("nobody else is an operator, and operators are nobody else")
def _():
    refused = "error: only for operators"
    assert_told("calder admin.orders", refused, "- admin.usage", refused, "harlow admin.find-user login=ann", refused, "dunmore admin.usage", refused,
                "operator orders.list", "error: operators have no data of their own", "operator orders.create customer=C product=tea quantity=4",
                "error: operators have no data of their own", "operator carriers.best", "error: operators have no data of their own", "operator admin.eat",
                'error: there is no operation "admin.eat"', "- orders.list", "")


def quotes(name, *days):
    return [f"{name} quotes.create customer=C lane=L price=1 until={day}" for day in days]


@scorer.check("nightly jobs do their work for every active customer, and for him alone")
def _():
    lines = [*quotes("calder", "2026-10-01", "2026-12-01", "2026-10-02"), *quotes("-", "2026-10-01"), *quotes("gilt", "2026-11-21"),
             "gilt tickets.create customer=C subject=S priority=4", "gilt tickets.create customer=C subject=S priority=3", "calder tickets.create customer=C subject=S priority=5",
             "calder invoices.create customer=C order=O amount=1 due=2026-12-01", "calder invoices.create customer=C order=O amount=1 due=2026-11-20",
             "- invoices.create customer=C order=O amount=1 due=2026-11-20", "- invoices.create customer=C order=O amount=1 due=2026-11-19"]
    answers, events = told(*lines, "- jobs.expire-quotes today=2026-11-21", "- jobs.close-tickets", "- jobs.dun today=2026-11-21", "- jobs.expire-quotes today=2026-11-21",
                           "calder quotes.count", "harlow quotes.count", "gilt quotes.count", "gilt tickets.count")
    active = [name for name in EVERYBODY if name not in ("dunmore", "farrow", "ivory")]

    def each(**counts):
        return "; ".join(f"{name}: {counts.get(name, 0)}" for name in active)

    scorer.equal(answers[len(lines):], [each(calder=2, harlow=1), each(calder=1, gilt=1), "calder: INV-0002; harlow: INV-0001; harlow: INV-0002", each(),
                                        "expired: 2; open: 1", "expired: 1", "open: 1", "closed: 1; open: 1"])
    scorer.equal([event for event in events if not event[0].endswith("created")], [
        ["quote.expired", "QUO-0001", "calder"], ["quote.expired", "QUO-0003", "calder"], ["quote.expired", "QUO-0001", "harlow"],
        ["invoice.dunned", "INV-0002", "calder"], ["invoice.dunned", "INV-0001", "harlow"], ["invoice.dunned", "INV-0002", "harlow"]])


@scorer.check("jobs are nobody's")
def _():
    assert_told("calder jobs.dun today=2026-11-21", "error: jobs are nobody's", "harlow jobs.close-tickets", "error: jobs are nobody's",
                "gilt jobs.expire-quotes today=2026-11-21", "error: jobs are nobody's")


@scorer.check("events say whose they are, and those about what is everybody's do not")
def _():
    _, events = told("calder orders.create customer=C product=tea quantity=4", "- orders.create customer=C product=tea quantity=4", "harlow orders.confirm id=ORD-0001",
                     "brightwater carriers.rate id=skua rating=2", "gilt currency.rate currency=EUR per100=100", "gilt slots.book gate=G1 hour=1 plate=P",
                     "calder-retail customs.declare shipment=S code=0902", "calder users.create login=ann role=r", "- products.create name=N unit=kg price=1",
                     "gilt webhooks.create url=u topic=t", "gilt webhooks.mute id=HOK-0001", "gilt webhooks.remove id=HOK-0001", "calder payments.receive reference=r invoice=I amount=1",
                     "calder orders.copy id=ORD-0001", "eastgate returns.create order=O reason=late quantity=1", "eastgate returns.bulk reason=late")
    scorer.equal(events, [["order.created", "ORD-0001", "calder"], ["order.created", "ORD-0001", "harlow"], ["order.confirmed", "ORD-0001", "harlow"],
                          ["carrier.rated", "skua", ""], ["rate.set", "EUR", ""], ["slot.booked", "G1@1", "gilt"], ["customs.declared", "MRN-0001", "calder-retail"],
                          ["user.created", "USR-0001", "calder"], ["product.created", "SKU-0001", "harlow"], ["webhook.created", "HOK-0001", "gilt"],
                          ["webhook.muted", "HOK-0001", "gilt"], ["webhook.removed", "HOK-0001", "gilt"], ["payment.received", "PAY-0001", "calder"],
                          ["order.copied", "ORD-0002", "calder"], ["return.created", "RET-0001", "eastgate"], ["return.received", "RET-0001", "eastgate"]])


scorer.finish()
