"""The set `practice`: the one that the evidence was tuned on.

File A has a person in each row. File B has some of them again, as another system wrote them, and other people who are
easily taken for them.
"""
from people import MEN, SHORT, SPELT, WOMEN, Maker

def address_of(one):
    return {field: one[field] for field in ("street", "city", "postcode")}


class Practice(Maker):
    """Makes rows of B from people of A. Each method named in SAME or OTHER makes one kind of row."""

    def keep(self, one):
        """Returns a copy of a person as another system has it."""
        return dict(one)

    # The same person.
    def unchanged(self, one):
        return self.keep(one)

    def typo_in_first(self, one):
        return {**one, "first_name": self.typo(one["first_name"])}

    def typo_in_last(self, one):
        return {**one, "last_name": self.typo(one["last_name"])}

    def typos_in_both(self, one):
        return self.typo_in_first(self.typo_in_last(one))

    def initial(self, one):
        return {**one, "first_name": one["first_name"][0] + self.pick(["", "."])}

    def short_form(self, one):
        return {**one, "first_name": SHORT.get(one["first_name"], one["first_name"])}

    def other_spelling(self, one):
        return {**one, "first_name": SPELT.get(one["first_name"], one["first_name"])}

    def swapped_names(self, one):
        return {**one, "first_name": one["last_name"], "last_name": one["first_name"]}

    def whole_name_in_last(self, one):
        return {**one, "first_name": "", "last_name": f"{one['first_name']} {one['last_name']}"}

    def middle_name(self, one):
        return {**one, "first_name": f"{one['first_name']} {self.pick([one['middle'], one['middle'][0] + '.'])}"}

    def upper_case(self, one):
        return {**one, "first_name": one["first_name"].upper(), "last_name": one["last_name"].upper()}

    def married(self, one):
        """Another last name, perhaps with another email and address. Only a first name that is a woman's does so here."""
        changed = {**one, "last_name": self.last_name()}
        if self.chance(0.3):
            changed["email"] = one["email"] and self.email(changed["first_name"], changed["last_name"])
        return changed

    def double_name(self, one):
        return {**one, "last_name": f"{one['last_name']}-{self.last_name()}"}

    def no_email(self, one):
        return {**one, "email": ""}

    def other_email(self, one):
        return {**one, "email": one["email"] and self.email(one["first_name"], one["last_name"])}

    def moved_house(self, one):
        return {**one, **self.address(), "phone": self.landline() if one["phone"] else ""}

    def other_phone(self, one):
        return {**one, "mobile": self.mobile(), "phone": ""}

    def swapped_digits(self, one):
        return {**one, "mobile": self.swap_digits(one["mobile"]), "phone": self.swap_digits(one["phone"])}

    def other_company(self, one):
        return {**one, "company": self.company()}

    def other_email_and_company(self, one):
        return self.other_email(self.other_company(one))

    def typo_and_no_email(self, one):
        return self.typo_in_last({**one, "email": ""})

    # The kinds with their frequencies.
    SAME = [("unchanged", 10), ("typo_in_first", 5), ("typo_in_last", 5), ("typos_in_both", 1), ("initial", 4),
            ("short_form", 5), ("other_spelling", 3), ("swapped_names", 2), ("whole_name_in_last", 2),
            ("middle_name", 4), ("upper_case", 3), ("married", 3), ("double_name", 2), ("no_email", 8),
            ("other_email", 8), ("moved_house", 6), ("other_phone", 5), ("swapped_digits", 4), ("other_company", 5),
            ("other_email_and_company", 3), ("typo_and_no_email", 3)]

    # Another person.
    def couple_sharing_email(self, one):
        return {**self.spouse(one), "mobile": self.mobile(), "phone": one["phone"]}

    def couple_sharing_phone(self, one):
        spouse = self.spouse(one)
        return {**spouse, "email": self.email(spouse["first_name"], spouse["last_name"])}

    def couple_sharing_all(self, one):
        return self.spouse(one)

    def spouse(self, one):
        other = self.person(is_woman=not one["is_woman"], last_name=one["last_name"], email=one["email"],
                            **address_of(one))
        return {**other, "mobile": one["mobile"], "phone": one["phone"]}

    def couple_of_one_initial(self, one):
        fitting = [name for name in MEN + WOMEN if name[0] == one["first_name"][0] and name != one["first_name"]]
        return {**self.spouse(one), "first_name": self.pick(fitting or MEN)}

    def switchboard(self, one):
        if not one["company"]:
            return self.person()
        return self.person(company=one["company"], phone=one["phone"] or one["mobile"], mobile="", **address_of(one))

    def office_mailbox(self, one):
        if not one["company"]:
            return self.person()
        return self.person(company=one["company"], email=one["email"], phone="", **address_of(one))

    def company_staff(self, one):
        if not one["company"]:
            return self.person()
        return self.person(company=one["company"], **address_of(one))

    def father_and_son(self, one):
        return self.person(first_name=one["first_name"], last_name=one["last_name"], is_woman=one["is_woman"],
                           phone=one["phone"], company=one["company"], **address_of(one))

    def twin(self, one):
        return self.person(last_name=one["last_name"], date_of_birth=one["date_of_birth"], phone=one["phone"],
                           is_woman=one["is_woman"], **address_of(one))

    def sibling(self, one):
        return self.person(last_name=one["last_name"], phone=one["phone"], **address_of(one))

    def namesake(self, one):
        return self.person(no_email=0, first_name=one["first_name"], last_name=one["last_name"],
                           is_woman=one["is_woman"], mobile=self.mobile())

    def namesake_without_email(self, one):
        return self.person(first_name=one["first_name"], last_name=one["last_name"], is_woman=one["is_woman"], email="")

    def same_last_name_and_town(self, one):
        return self.person(last_name=one["last_name"], **{**self.address(), "city": one["city"]})

    def new_person(self, _):
        return self.person()

    OTHER = [("couple_sharing_email", 2), ("couple_sharing_phone", 3), ("couple_sharing_all", 2),
             ("couple_of_one_initial", 0.5), ("switchboard", 3), ("company_staff", 3), ("office_mailbox", 0.5),
             ("father_and_son", 0.3), ("twin", 0.7), ("sibling", 1.5), ("namesake", 1.5),
             ("namesake_without_email", 0.5), ("same_last_name_and_town", 3), ("new_person", 40)]


def make(size, entity, seed=1, maker=Practice):
    """Returns the rows of A and of B. A row of B has the person and the kind."""
    made = maker(seed)
    people = []
    for number in range(size):
        one = made.person()
        if number % 9 == 0 and people:
            # A has couples and colleagues of its own.
            other = made.pick(people)
            one = made.pick([made.couple_sharing_phone, made.company_staff, made.switchboard])(other)
        people.append(one)
    a = [{**made.row(one, entity, 0.05), "person": at} for at, one in enumerate(people)]
    order = list(range(size))
    made.random.shuffle(order)
    kinds, weights = kinds_of(maker)
    b = []
    for number, at in enumerate(order):
        kind, is_same = made.random.choices(kinds, weights)[0]
        one = people[at]
        other = getattr(made, kind)(one)
        row = made.row(other, entity, 0.12)
        group = "same" if is_same else "other"
        b.append({**row, "person": at if is_same else size + number, "kind": f"{group}: {kind.replace('_', ' ')}"})
    return a, b


def kinds_of(maker):
    """Returns the kinds with whether each is the same person, and the weights."""
    same, other = maker.SAME, maker.OTHER
    return ([(kind, True) for kind, _ in same] + [(kind, False) for kind, _ in other],
            [weight for _, weight in same + other])
