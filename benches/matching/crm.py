"""The set `crm`: staff of companies, from an address book that was read from paper and one that was typed.

Its names, its errors and its design differ from those of `practice`. Its missed and its wrong rows of seed 1 were looked at.
"""
from people import Maker

FIRST = [("""Hans Jürgen Klaus Matthias Sebastian Uwe Günther Lukas Bastian Rainer Arjun Rohan Amit Deepak Suresh Ravi
Harpreet Piotr Krzysztof Wojciech Łukasz Pierre Jérôme François Étienne Luc José Carlos Javier Diego Alejandro Wei Jun
Ming Chen Hao Kwame Kofi Tunde Emeka Giovanni Luca Marco Paolo Lars Sven Bjørn Erik""".split()),
         ("""Ute Heike Sabine Katrin Anke Birgit Jutta Monika Anja Nadine Divya Kavita Lakshmi Neha Pooja Sunita Simran
Ewa Małgorzata Joanna Zofia Hélène Chloé Amélie Brigitte Élodie María Carmen Lucía Pilar Inés Mei Ling Xiu Yan Hui Ama
Abena Ngozi Chiara Giulia Francesca Elena Astrid Solveig Freja Karin""".split())]
LAST = """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein
Wolf Schröder Neumann Zimmermann Braun Krüger Sharma Gupta Verma Reddy Iyer Nair Banerjee Chatterjee Desai Mehta
Kapoor Gill Nowak Kowalska Wiśniewski Wójcik Kamiński Lewandowski Zieliński Dubois Lefèvre Moreau Laurent Girard Roux
Fontaine García Martínez López Hernández Pérez Sánchez Ramírez Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Mensah
Owusu Boateng Okafor Adeyemi Eze Rossi Russo Ferrari Esposito Bianchi Romano Hansen Johansen Olsen Larsen Andersen
Lindqvist Bergström""".split()
BEGIN = "Alt Berg Blum Daub Eber Feld Gold Grün Hein Hirsch Kalt Kron Land Lich Maier Neu Ober Rosen Roth Stein Wein"
END = "acker bach baum berger brunner dorf feld hauser heim hofer holz mann meier müller stein thal vogel wirth zweig"
SOUND = [("ph", "f"), ("ck", "k"), ("tz", "z"), ("ie", "y"), ("mm", "m"), ("nn", "n"), ("ss", "s"), ("tt", "t"),
         ("sch", "sh"), ("ei", "ai"), ("th", "t"), ("rn", "m"), ("m", "rn"), ("ll", "li"), ("cl", "d"), ("c", "k")]
PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "ł": "l", "é": "e", "è": "e", "ê": "e", "í": "i",
                       "á": "a", "ó": "o", "ñ": "n", "ć": "c", "ń": "n", "ś": "s", "ę": "e", "ą": "a", "ô": "o",
                       "ç": "c", "É": "E", "Ł": "L", "ß": "ss"})


class Crm(Maker):
    """Makes people of companies."""

    def last_name(self):
        return self.pick(LAST) if self.chance(0.5) else self.pick(BEGIN.split()) + self.pick(END.split())

    def first_name(self, is_woman):
        return self.pick(FIRST[is_woman])

    def misheard(self, name):
        """Returns the name as it sounds or as it looks, if that differs."""
        fits = [(a, b) for a, b in SOUND if a in name.lower()[1:]]
        if not fits:
            return self.typo(name)
        a, b = self.pick(fits)
        return name[0] + name[1:].replace(a, b, 1)

    def written(self, one):
        """Returns a person as the second address book writes them: one to three differences, and the kind."""
        one, kind = dict(one), []
        first, last = one["first_name"], one["last_name"]
        for change in self.random.sample(["plain", "sound", "typo", "initial", "title", "upper", "turned", "second",
                                          "none"], self.random.choice([1, 1, 1, 2])):
            if change == "plain":
                first, last = first.translate(PLAIN), last.translate(PLAIN)
            elif change == "sound":
                last = self.misheard(last)
            elif change == "typo":
                first = self.typo(first) if len(first) > 4 else first
            elif change == "initial":
                first = first[0] + "."
            elif change == "title":
                first = f"{one['title']} {first}"
            elif change == "upper":
                first, last = first.upper(), last.upper()
            elif change == "turned":
                first, last = last, first
            elif change == "second":
                last = f"{last} {self.last_name()}"
            kind.append(change)
        one |= {"first_name": first, "last_name": last}
        for change in self.random.sample(["email", "phone", "company", "moved", "spelling", "none", "none"], 2):
            if change == "email":
                one["email"] = self.pick(["", self.email(one["first_name"], one["last_name"])]) if one["email"] else ""
            elif change == "phone":
                one["mobile"] = self.pick(["", self.mobile()])
            elif change == "company":
                one["company"] = self.company()
                one["phone"] = self.landline()
            elif change == "moved":
                one |= self.address()
            elif change == "spelling":
                one["company"] = one["company"].replace("Ltd", "Limited").replace("GmbH", "Gesellschaft mbH")
                one["street"] = one["street"].replace("Street", "St").replace("Road", "Rd").replace("Avenue", "Ave.")
            if change != "none":
                kind.append(change)
        return one, "same: " + " + ".join(sorted(set(kind) - {"none"}) or ["unchanged"])

    def firm(self):
        return {"company": self.company(), "phone": self.landline(), **self.address()}


def make(size, entity, seed=1):
    """Returns the rows of A and of B: for each firm staff that is in both, and staff that is new in B."""
    made = Crm(seed + 7919)
    a, b = [], []
    new = size * 2
    while len(a) < size:
        firm = made.firm()
        last = made.last_name()
        for _ in range(made.random.randint(1, 6)):
            family = {"last_name": last} if made.chance(0.12) else {}
            one = made.person(**firm, **family)
            number = len(a)
            a.append({**made.row(one, entity, 0.08), "person": number})
            if made.chance(0.62):
                other, kind = made.written(one)
                b.append({**made.row(other, entity, 0.08), "person": number, "kind": kind})
            if made.chance(0.3):
                new += 1
                kind, other = made.pick([
                    ("other: colleague", made.person(**firm)),
                    ("other: colleague of the family", made.person(**firm, last_name=one["last_name"])),
                    ("other: colleague with the same mailbox", made.person(**firm, email=one["email"])),
                    ("other: namesake in another firm",
                     made.person(no_email=0, first_name=one["first_name"], last_name=one["last_name"],
                                 is_woman=one["is_woman"], **made.firm())),
                    ("other: unrelated", made.person(**made.firm())),
                    ("other: unrelated", made.person(**made.firm())),
                    ("other: same first name and town",
                     made.person(**made.firm() | {"city": one["city"]}, first_name=one["first_name"],
                                 is_woman=one["is_woman"])),
                ])
                b.append({**made.row(other, entity, 0.08), "person": new, "kind": kind})
    made.random.shuffle(b)
    return a, b
