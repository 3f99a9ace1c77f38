//! Answers kept under a name beside those of now, to be compared: school A from home, school B away. They are answers of
//! the form like any other ([`Field::Case`]), so they are kept and erased with it; a link does not carry them.

use super::form::{Field, Form, Step};

/// How many can be kept beside the answers of now.
pub const MOST_CASES: u8 = 3;

/// The place of the one that was taken away last.
const DROPPED: u8 = MOST_CASES;

impl Form {
    /// The kept answers of a place.
    #[must_use]
    pub fn kept_case(&self, place: u8) -> Option<Self> {
        Self::from_saved(self.get(Field::Case(place)))
    }

    /// The kept answers with their places.
    pub fn kept_cases(&self) -> impl Iterator<Item = (u8, Self)> {
        (0..MOST_CASES).filter_map(|place| Some((place, self.kept_case(place)?)))
    }

    /// The answers of now, without what is kept beside them.
    #[must_use]
    pub fn alone(&self) -> Self {
        let mut alone = self.clone();
        (alone.step, alone.tried, alone.asked, alone.returning) = (Step::Check, false, None, false);
        alone.forget_events();
        for place in 0..=DROPPED {
            alone.put(Field::Case(place), String::new());
        }
        alone
    }

    /// Whether the answers of now are among the kept ones, whatever they are called.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        let unnamed = |mut form: Self| {
            form.put(Field::CaseName, String::new());
            form.to_link()
        };
        let now = unnamed(self.alone());
        self.kept_cases().any(|(_, kept)| unnamed(kept) == now)
    }

    /// Keeps the answers of now under their name in the first free place, if there is one.
    pub fn keep_case(&mut self) {
        let mut alone = self.alone();
        alone.put(Field::CaseName, self.get(Field::CaseName).trim().into());
        if self.put_case(alone.to_saved()) {
            self.put(Field::CaseName, String::new());
        }
    }

    /// Makes kept answers those of now, and keeps those of now in their place unless they are kept already.
    pub fn open_case(&mut self, place: u8) {
        let Some(mut kept) = self.kept_case(place).filter(|_| place < MOST_CASES) else { return };
        kept.take_cases_of(self);
        // What is kept already stays where it is, under its name.
        if !self.is_kept() {
            kept.put(Field::Case(place), self.alone().to_saved());
        }
        *self = kept;
    }

    /// Takes kept answers away; [`Self::bring_back`] brings them back.
    pub fn drop_case(&mut self, place: u8) {
        let kept = self.get(Field::Case(place)).to_owned();
        if place < MOST_CASES && !kept.is_empty() {
            self.put(Field::Case(DROPPED), kept);
            self.put(Field::Case(place), String::new());
        }
    }

    /// Whether something was taken away that can be brought back.
    #[must_use]
    pub fn can_bring_back(&self) -> bool {
        self.kept_case(DROPPED).is_some() && self.free_place().is_some()
    }

    pub fn bring_back(&mut self) {
        let dropped = self.get(Field::Case(DROPPED)).to_owned();
        if !dropped.is_empty() && self.put_case(dropped) {
            self.put(Field::Case(DROPPED), String::new());
        }
    }

    /// Takes over what is kept beside other answers.
    pub fn take_cases_of(&mut self, other: &Self) {
        for place in 0..=DROPPED {
            self.put(Field::Case(place), other.get(Field::Case(place)).into());
        }
    }

    /// Where the answers of now can be kept.
    #[must_use]
    pub fn free_place(&self) -> Option<u8> {
        (0..MOST_CASES).find(|place| self.get(Field::Case(*place)).is_empty())
    }

    /// Puts sealed answers into the first free place; `false`: there is none.
    fn put_case(&mut self, case: String) -> bool {
        let free = self.free_place();
        if let Some(place) = free {
            self.put(Field::Case(place), case);
        }
        free.is_some()
    }
}
