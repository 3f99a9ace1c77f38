//! Which schools a reader's conditions leave, which they might leave, and how many each further option would.

use super::{
    choice::{Choice, Fit, Group},
    school::School,
    words::Words,
};
use crate::careers::profession::Profession;

/// A reader's conditions. The default leaves every school of 臨床工学技士.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// 免許: always exactly one, so that no list mixes what leads to different examinations.
    pub licence: Profession,
    /// As typed.
    pub words: String,
    /// In order, each once, none that another [`Choice::replaces`].
    choices: Vec<Choice>,
}

/// The schools that are left, in the order of the table.
pub struct Found<'a> {
    pub sure: Vec<&'a School>,
    /// They fail no condition, and for one at least no document says whether they meet it.
    pub unknown: Vec<&'a School>,
}

impl Default for Filter {
    fn default() -> Self {
        Self::of_words(String::new())
    }
}

impl Filter {
    /// Words and no choices.
    #[must_use]
    pub const fn of_words(words: String) -> Self {
        Self { licence: Profession::ClinicalEngineer, words, choices: Vec::new() }
    }

    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    #[must_use]
    pub fn has(&self, choice: Choice) -> bool {
        self.choices.contains(&choice)
    }

    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.choices.is_empty() || !self.words.trim().is_empty()
    }

    /// Gives up all but the licence.
    pub fn clear(&mut self) {
        *self = Self { licence: self.licence, ..Self::default() };
    }

    /// Chooses an option; a region takes the place of its prefectures, a prefecture that of its region.
    pub fn choose(&mut self, choice: Choice) {
        self.choices.retain(|other| *other != choice && !choice.replaces(*other));
        let place = self.choices.partition_point(|other| *other < choice);
        self.choices.insert(place, choice);
    }

    pub fn drop(&mut self, choice: Choice) {
        self.choices.retain(|other| *other != choice);
    }

    pub fn toggle(&mut self, choice: Choice) {
        if self.has(choice) { self.drop(choice) } else { self.choose(choice) }
    }

    #[must_use]
    pub fn found<'a>(&self, schools: &'a [School]) -> Found<'a> {
        let words = Words::new(&self.words);
        let mut found = Found { sure: Vec::new(), unknown: Vec::new() };
        for school in self.read(&words, schools) {
            match Group::ALL.iter().map(|group| self.fit(*group, school)).min() {
                Some(Fit::Unknown) => found.unknown.push(school),
                Some(Fit::No) => {}
                _ => found.sure.push(school),
            }
        }
        found
    }

    /// For every licence, how many schools the other conditions surely leave.
    #[must_use]
    pub fn of_licences(&self, schools: &[School]) -> [usize; 3] {
        Profession::ALL.map(|licence| Self { licence, ..self.clone() }.found(schools).sure.len())
    }

    /// The schools of the licence in which the words are found.
    fn read<'a>(&self, words: &Words, schools: &'a [School]) -> impl Iterator<Item = &'a School> {
        schools.iter().filter(move |school| school.licence == self.licence && words.are_in(school))
    }

    /// For every option, how many schools surely meet it together with the words and the other groups' choices: what
    /// would remain if it were the only choice of its group.
    #[must_use]
    pub fn counts(&self, schools: &[School]) -> Vec<(Choice, usize)> {
        let words = Words::new(&self.words);
        let mut counts: Vec<(Choice, usize)> = Choice::all().into_iter().map(|choice| (choice, 0)).collect();
        for school in self.read(&words, schools) {
            let mut unmet = Group::ALL.to_vec();
            unmet.retain(|group| self.fit(*group, school) != Fit::Yes);
            for (choice, count) in &mut counts {
                if unmet.iter().all(|group| *group == choice.group()) && choice.fit(school) == Fit::Yes {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// The condition without which the most schools would be found, and how many; `None` for the words.
    #[must_use]
    pub fn relief(&self, schools: &[School]) -> Option<(Option<Choice>, usize)> {
        let without_words = Self { words: String::new(), ..self.clone() };
        let without = |choice: Choice| {
            let mut filter = self.clone();
            filter.drop(choice);
            (Some(choice), filter)
        };
        let wider = self.choices.iter().copied().map(without).chain([(None, without_words)]);
        let counted = wider.map(|(condition, filter)| (condition, filter.found(schools).sure.len()));
        counted.max_by_key(|(_, count)| *count).filter(|(_, count)| *count > 0)
    }

    /// Whether a school meets a group's choices; a group without a choice is met.
    fn fit(&self, group: Group, school: &School) -> Fit {
        let chosen = self.choices.iter().filter(|choice| choice.group() == group);
        chosen.map(|choice| choice.fit(school)).max().unwrap_or(Fit::Yes)
    }
}
