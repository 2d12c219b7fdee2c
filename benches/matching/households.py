"""The set `households`: families with one address and one telephone, with errors in any field.

A household is in A, in B or in both, and so is each of its members. Its missed and its wrong rows of seeds 1 and 11 were
looked at.
"""
from people import SHORT, SPELT, Maker

class Households(Maker):
    """Makes families."""

    def household(self):
        """Returns the members with their roles."""
        last, home = self.last_name(), self.address() | {"phone": self.landline() if self.chance(0.6) else ""}
        father = self.person(is_woman=False, last_name=last, **home)
        mother = self.person(is_woman=True, last_name=last if self.chance(0.85) else self.last_name(), **home)
        if father["email"] and self.chance(0.3):
            mother["email"] = father["email"]
        if self.chance(0.1):
            mother["mobile"] = father["mobile"]
        members = [("father", father), ("mother", mother)][:self.pick([1, 2, 2, 2])]
        born = self.birth()
        for number in range(self.pick([0, 0, 1, 2, 3])):
            is_twin = self.chance(0.15)
            born = born if is_twin and number else self.birth()
            child = self.person(last_name=last, date_of_birth=born, **home)
            role = "twin" if is_twin and number else "child"
            if not child["is_woman"] and self.chance(0.1):
                child |= {"first_name": father["first_name"]}
                role = "son of the father's name"
            if self.chance(0.2):
                child["email"] = father["email"]
            members.append((role, child))
        return members

    def garbled(self, one):
        """Returns a person with up to three fields changed, as FEBRL does it, and the number of them."""
        one = dict(one)
        number = self.pick([0, 0, 1, 1, 1, 2, 2, 3])
        for field in self.random.sample(list(CHANGES), number):
            one[field] = CHANGES[field](self, one) if one[field] else one[field]
        return one, number

    def change_first(self, one):
        name = one["first_name"]
        return self.pick([self.typo, self.typo, lambda name: SHORT.get(name, name), lambda name: SPELT.get(name, name),
                          lambda name: name[0], lambda name: f"{name} {one['middle']}"])(name)

    def change_last(self, one):
        name = one["last_name"]
        ways = [self.typo, self.typo, str.upper, lambda name: f"{name}-{self.last_name()}"]
        if one["is_woman"]:
            ways.append(lambda _: self.last_name())
        return self.pick(ways)(name)

    def change_email(self, one):
        return self.pick(["", self.email(one["first_name"], one["last_name"])])

    def change_phone(self, one):
        return self.pick(["", self.landline(), self.swap_digits(one["phone"])])

    def change_mobile(self, one):
        return self.pick(["", self.mobile(), self.swap_digits(one["mobile"])])

    def change_street(self, one):
        return self.pick([self.typo(one["street"]), self.address()["street"], ""])

    def change_city(self, one):
        return self.pick([self.typo(one["city"]), ""])

    def change_postcode(self, one):
        return self.pick([self.typo(one["postcode"]), one["postcode"].replace(" ", ""), ""])

    def change_birth(self, one):
        year, month, day = one["date_of_birth"].split("-")
        return self.pick(["", f"{year}-{day}-{month}" if int(day) < 13 else f"{year}-{month}-{int(day) % 28 + 1:02}"])


CHANGES = {"first_name": Households.change_first, "last_name": Households.change_last,
           "email": Households.change_email, "phone": Households.change_phone, "mobile": Households.change_mobile,
           "street": Households.change_street, "city": Households.change_city,
           "postcode": Households.change_postcode, "date_of_birth": Households.change_birth}


def role_of(role, one, a):
    """Returns the kind of a new member, and whether the household is known."""
    is_known = any(other["last_name"] == one["last_name"] for other in a[-6:])
    return f"other: {role}" + (" of a known household" if is_known else "")


def make(size, entity, seed=1):
    """Returns the rows of A and of B."""
    made = Households(seed + 104729)
    a, b = [], []
    number = 0
    while len(a) < size:
        members = made.household()
        where = made.pick(["both", "both", "both", "a", "b"])
        for role, one in members:
            number += 1
            is_in_a = where != "b" and made.chance(0.7)
            if is_in_a:
                a.append({**made.row(one, entity), "person": number})
            if where != "a" and made.chance(0.7):
                other, changes = made.garbled(one)
                kind = f"same: {changes} fields changed" if is_in_a else \
                    role_of(role, one, a)
                b.append({**made.row(other, entity), "person": number, "kind": kind})
    made.random.shuffle(b)
    return a, b
