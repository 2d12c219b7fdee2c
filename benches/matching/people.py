"""Invented people: names, addresses, companies, telephone numbers and typing errors.

Every name of a domain ends in example.com, example.org or example.net.
"""
import random
import string
import unicodedata

MEN = """James John David Michael Robert William Richard Thomas Peter Paul Mark Andrew Stephen Christopher Daniel Simon
Anthony Matthew Alan Kevin Martin Ian Philip Graham Neil Keith Jonathan Nicholas Edward Stuart Gary Benjamin Alexander
Samuel Joseph George Jack Harry Oliver Charles Henry Adam Luke Ryan Sean Patrick Dennis Kenneth Raymond Geoffrey
Leonard Frederick Albert Arthur Walter Douglas Gordon Malcolm Hamish Callum Rhys Gareth Owen Declan Mohammed Imran
Rajesh Sanjay Vikram Tomasz Marek Hugo Felix Oscar Rupert Jasper Dominic Adrian Julian Trevor Clive Nigel Barry Wayne
Craig Darren Lee Jason Dean Carl Glenn Ross Scott Bruce Duncan Euan Fergus Tobias Quentin""".split()
WOMEN = """Mary Susan Margaret Jane Elizabeth Sarah Karen Helen Patricia Christine Jennifer Linda Barbara Julie
Catherine Anne Emma Claire Nicola Rebecca Rachel Laura Victoria Charlotte Lucy Hannah Sophie Jessica Amy Emily Olivia
Alice Grace Ruth Judith Dorothy Jean Joan Sheila Maureen Brenda Pamela Sandra Deborah Diane Carol Wendy Angela Heather
Fiona Kirsty Morag Sian Bethan Rhiannon Siobhan Niamh Bridget Fatima Ayesha Priya Anjali Meera Agnieszka Katarzyna
Ingrid Astrid Beatrice Florence Harriet Matilda Imogen Phoebe Chloe Zoe Abigail Madeleine Rosemary Hazel Ivy Violet
Daphne Gillian Lorraine Tracey Sharon Donna Michelle Joanne Samantha Natasha Tamsin Philippa Theresa""".split()
SHORT = {"James": "Jim", "John": "Jack", "David": "Dave", "Michael": "Mike", "Robert": "Bob", "William": "Bill",
         "Richard": "Dick", "Thomas": "Tom", "Peter": "Pete", "Andrew": "Andy", "Stephen": "Steve",
         "Christopher": "Chris", "Daniel": "Dan", "Anthony": "Tony", "Matthew": "Matt", "Philip": "Phil",
         "Jonathan": "Jon", "Nicholas": "Nick", "Edward": "Ted", "Benjamin": "Ben", "Alexander": "Alex",
         "Samuel": "Sam", "Joseph": "Joe", "Henry": "Harry", "Kenneth": "Ken", "Raymond": "Ray", "Geoffrey": "Geoff",
         "Leonard": "Len", "Frederick": "Fred", "Margaret": "Peggy", "Susan": "Sue", "Elizabeth": "Liz",
         "Patricia": "Pat", "Christine": "Chris", "Jennifer": "Jenny", "Barbara": "Babs", "Catherine": "Kate",
         "Nicola": "Nicky", "Rebecca": "Becky", "Victoria": "Vicky", "Deborah": "Debbie", "Pamela": "Pam",
         "Samantha": "Sam", "Joanne": "Jo", "Philippa": "Pippa", "Judith": "Judy", "Theresa": "Terry"}
SPELT = {"Stephen": "Steven", "Geoffrey": "Jeffrey", "Philip": "Phillip", "Alan": "Allan", "Ian": "Iain",
         "Neil": "Neal", "Graham": "Graeme", "Stuart": "Stewart", "Sean": "Shaun", "Catherine": "Katherine",
         "Anne": "Ann", "Sarah": "Sara", "Claire": "Clare", "Rachel": "Rachael", "Tracey": "Tracy",
         "Theresa": "Teresa", "Lorraine": "Loraine", "Dennis": "Denis", "Carl": "Karl", "Nicholas": "Nicolas",
         "Mohammed": "Muhammad", "Jean": "Jeanne", "Zoe": "Zoë", "Sian": "Siân", "Madeleine": "Madeline"}
LAST = """Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Roberts Johnson Lewis Walker Robinson Wood
Thompson White Watson Jackson Wright Green Harris Cooper King Lee Martin Clarke James Morgan Hughes Edwards Hill Moore
Clark Harrison Scott Young Morris Hall Ward Turner Carter Phillips Mitchell Patel Adams Campbell Anderson Allen Cook
Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall Collins Bennett Cox Richardson Fox
Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Khan Graham Stewart Reid Murray
Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy Butler Saunders
O'Brien McDonald MacLeod Singh Kaur Begum Ahmed Ali Hussain Nowak Kowalski""".split()
# The parts of invented last names: people have rare names, too.
LAST_BEGIN = """Ash Beck Black Brad Bram Brock Burn Cald Carl Chad Clay Copp Crom Dal Den Dray Eal Elm Fair Farn Fen
Gar Glen Grim Had Hart Hay Hazel Hol Horn Ing Kel Kem Lang Lin Lock Mar Mel Nor Oak Pem Pen Pres Quar Rad Red Ren Rip
Sal Sel Shel Sil Stan Sut Tad Thorn Til Ux Wake Wal Whit Win Wor Yar""".split()
LAST_END = """bourne brook bury combe cott croft dale den dene don field ford gate ham hurst ingham ington land leigh
ley low man mere more ridge shaw stead stock stone thorpe ton wall ward well wick wood worth""".split()
STREETS = """High Street;Church Lane;Station Road;Mill Lane;Park Avenue;Victoria Road;Green Lane;Manor Drive;Kings Road;
The Crescent;Orchard Close;School Lane;North Street;Queens Avenue;Springfield Road;Grange Road;Meadow View;Beech Grove;
Castle Street;Albert Terrace;Windsor Road;Chapel Hill;West End;Highfield Road;Rectory Lane;Oakfield Drive""".replace(
    "\n", "").split(";")
TOWNS = [("Leeds", "LS"), ("York", "YO"), ("Bath", "BA"), ("Exeter", "EX"), ("Derby", "DE"), ("Norwich", "NR"),
         ("Oxford", "OX"), ("Reading", "RG"), ("Truro", "TR"), ("Carlisle", "CA"), ("Durham", "DH"), ("Lincoln", "LN"),
         ("Swansea", "SA"), ("Cardiff", "CF"), ("Dundee", "DD"), ("Inverness", "IV"), ("Perth", "PH"),
         ("Preston", "PR"), ("Chester", "CH"), ("Hereford", "HR"), ("Ipswich", "IP"), ("Luton", "LU"),
         ("Slough", "SL"), ("Bristol", "BS"), ("Coventry", "CV"), ("Leicester", "LE"), ("Southampton", "SO"),
         ("Brighton", "BN"), ("Guildford", "GU"), ("Salisbury", "SP")]
COMPANY_END = "Ltd;Limited;LLP;plc;& Sons Ltd;Group;Consulting;Partners".split(";")
TRADES = "Engineering Joinery Accountants Solicitors Foods Logistics Plumbing Design Motors Textiles Media".split()
MAIL = ["mail.example.com", "post.example.org", "inbox.example.net", "web.example.com", "home.example.org"]

FIELDS = {
    "lead": ["first_name", "last_name", "email", "phone", "mobile", "company", "street", "city", "postcode"],
    "contact": ["title", "first_name", "last_name", "email", "phone", "date_of_birth"],
}

KEYBOARD = {"a": "sqz", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
            "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad",
            "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x"}


def letters(name):
    """Returns the letters of a name from a to z, without accents."""
    plain = unicodedata.normalize("NFKD", name).lower()
    return "".join(c for c in plain if c.isascii() and c.isalpha()) or "x"


class Maker:
    """Makes people from one seed. The same seed makes the same people."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0
        self.emails = set()

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, share):
        return self.random.random() < share

    def common(self, values):
        """Picks a value; the first ones are more frequent, about as names are in Britain: one in sixty is a Smith."""
        return self.random.choices(values, [1 / (rank + 15) for rank in range(len(values))])[0]

    def last_name(self):
        if self.chance(0.55):
            return self.common(LAST)
        return self.pick(LAST_BEGIN) + self.pick(LAST_END)

    def first_name(self, is_woman):
        return self.common(WOMEN if is_woman else MEN)

    def digits(self, number):
        return "".join(self.random.choices(string.digits, k=number))

    def mobile(self):
        return "07" + self.pick("4789") + self.digits(8)

    def landline(self):
        # An area code that exists, and a local number that does not begin with 0 or 1.
        return self.pick(["0113 2", "0117 9", "0121 4", "0161 7", "01904 6", "01392 4", "01603 7"]) \
            .ljust(7, "3") + self.digits(5)

    def postcode(self, area):
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        return f"{area}{self.random.randint(1, 29)} {self.random.randint(1, 9)}{self.pick(letters)}{self.pick(letters)}"

    def address(self):
        city, area = self.pick(TOWNS)
        return {"street": f"{self.random.randint(1, 180)} {self.pick(STREETS)}", "city": city,
                "postcode": self.postcode(area)}

    def company(self):
        return f"{self.last_name()} {self.pick(TRADES)} {self.pick(COMPANY_END)}"

    def email(self, first, last, company=""):
        """Makes an email that no other person has."""
        first, last = (letters(first), letters(last))
        self.count += 1
        if company and self.chance(0.5):
            domain = company.split()[0].lower().replace("'", "") + self.pick(["-group", "-ltd", ""]) + ".example.com"
            local = self.pick([f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}{last}", first])
        else:
            domain = self.pick(MAIL)
            local = self.pick([f"{first}.{last}", f"{first}{last}{self.random.randint(1, 99)}", f"{first[0]}{last}",
                               f"{last}.{first}", f"{first}_{self.count}", f"{self.pick(LAST_BEGIN).lower()}{self.count}"])
        if f"{local}@{domain}" in self.emails:
            local += str(self.count)
        self.emails.add(f"{local}@{domain}")
        return f"{local}@{domain}"

    def birth(self):
        return f"{self.random.randint(1935, 2003)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def person(self, no_email=1 / 3, **given):
        """Makes a person with all values that the person has."""
        is_woman = given.pop("is_woman", self.chance(0.5))
        one = {"is_woman": is_woman, "first_name": self.first_name(is_woman), "last_name": self.last_name(),
               "middle": self.first_name(is_woman), "date_of_birth": self.birth(), "company": ""}
        one["title"] = self.pick(["Mrs", "Ms", "Miss"]) if is_woman else "Mr"
        if self.chance(0.55):
            one["company"] = self.company()
        one.update(self.address())
        one["mobile"] = self.mobile() if self.chance(0.75) else ""
        one["phone"] = self.landline() if self.chance(0.5) else ""
        one.update(given)
        if "email" not in one:
            has_none = self.chance(no_email)
            one["email"] = "" if has_none else self.email(one["first_name"], one["last_name"], one["company"])
        return one

    def row(self, one, entity, blank=0.0):
        """Returns the cells of a person, some of them blank. Every contact has an email: a new one if it is blank."""
        row = {field: one[field] for field in FIELDS[entity]}
        if entity == "contact":
            row["phone"] = one["mobile"] or one["phone"]
        for field in row:
            if "name" not in field and self.chance(blank):
                row[field] = ""
        if entity == "contact" and not row["email"]:
            row["email"] = self.email(one["first_name"] or one["middle"], one["last_name"])
        if entity == "contact" and not row["first_name"]:
            row |= {"first_name": one["last_name"], "last_name": ""}
        return row

    def typo(self, word):
        """Returns the word with one typing error."""
        at = self.random.randrange(len(word))
        way = self.random.randrange(4)
        letter = word[at]
        near = self.pick(KEYBOARD.get(letter.lower(), "e"))
        if way == 0 and len(word) > 3:
            return word[:at] + word[at + 1:]
        if way == 1:
            return word[:at] + near + word[at:]
        if way == 2 and at + 1 < len(word) and word[at + 1] != letter:
            return (word[:at] + word[at + 1] + letter + word[at + 2:]).capitalize()
        return word[:at] + (near.upper() if letter.isupper() else near) + word[at + 1:]

    def swap_digits(self, number):
        """Returns the number with two different neighbouring digits swapped, none of them among the first four."""
        at = [i for i in range(4, len(number) - 1) if number[i] != number[i + 1]
              and number[i].isdigit() and number[i + 1].isdigit()]
        if not at:
            return number
        at = self.pick(at)
        return number[:at] + number[at + 1] + number[at] + number[at + 2:]
