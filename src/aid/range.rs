//! From わからない to a range: the least and the most that a form with open questions can come to, and which of them make
//! the difference.
//!
//! Only the ends of an answer are looked at. More income, more assets, fewer dependents, a home with the parents and a
//! department that is not 理工農系 never bring more support, so these stand together at their worst or at their best.
//! Everything else that is open (kind of school, years, entry, maintainers, ages) is gone through.
//! What is taken for possible: an income from none to more than any band; up to three brothers and sisters; a student of
//! 16 to 30 in the first year of income; the usual years of each kind of school; both parents or one, never nobody.

use super::{
    draft::{Draft, Earner, Parents, Question, Sibling},
    figures,
    form::{Form, SCHOOLS, asset_limits, entry_choices},
    household::{Commute, Household, Kind, Mode, Sector},
    support::{Estimate, Half, estimate},
};
use crate::{civil_date::CivilDate, yen::Yen};

/// An amount that is not known to the yen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    pub least: Yen,
    pub most: Yen,
    /// The open questions that move it, in the order they are asked.
    pub causes: Vec<Question>,
}

/// What a form with open questions can come to. `None`: in some case not known at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The questions answered with わからない.
    pub open: Vec<Question>,
    /// 給付奨学金 a month, in the first half-year.
    pub grant_month: Spread,
    /// 授業料の減免 of the first year.
    pub tuition_waiver: Option<Spread>,
    /// 入学金の減免.
    pub entrance_waiver: Option<Spread>,
    /// What remains of 授業料, 入学金 and the other fees that are known, over the course.
    pub remaining: Option<Spread>,
    /// What [`Self::remaining`] is made of, each over the course, from the least to the most: the fees, 減免 and
    /// 給付奨学金.
    pub fees: Option<[Yen; 2]>,
    pub waiver: Option<[Yen; 2]>,
    pub grant: Option<[Yen; 2]>,
    /// The least favourable household, and the most favourable one.
    pub worst: Household,
    pub best: Household,
}

/// The range of a form; `None` where nothing is open, or where a step is wrong or not answered.
#[must_use]
pub fn range(form: &Form) -> Option<Range> {
    let open = form.open();
    if open.is_empty() || form.first_wrong_step().is_some() {
        return None;
    }
    let cases = Cases { form, open: &open };
    let worst = cases.household(&cases.at(false))?;
    let best = cases.household(&cases.at(true))?;
    let [grant_month, tuition, entrance, remaining, fees, waiver, grant] = cases.ends()?;
    let causes = cases.causes();
    let spread = |place: usize, ends: [Yen; 2]| Spread {
        least: ends[0],
        most: ends[1],
        causes: if ends[0] == ends[1] { Vec::new() } else { causes.get(place).cloned().unwrap_or_default() },
    };
    Some(Range {
        grant_month: spread(0, grant_month?),
        tuition_waiver: tuition.map(|ends| spread(1, ends)),
        entrance_waiver: entrance.map(|ends| spread(2, ends)),
        remaining: remaining.map(|ends| spread(3, ends)),
        fees,
        waiver,
        grant,
        worst,
        best,
        open,
    })
}

/// The ends of one amount so far; `Err`: it is not known in some case.
#[derive(Clone, Copy)]
struct Ends(Option<Result<[Yen; 2], ()>>);

impl Ends {
    const NONE: Self = Self(None);

    fn reach(&mut self, amount: Option<Yen>) {
        self.reach_both(amount.map(|amount| [amount; 2]));
    }

    fn reach_both(&mut self, amounts: Option<[Yen; 2]>) {
        self.0 = Some(match (self.0, amounts) {
            (None, Some(ends)) => Ok(ends),
            (Some(Ok([least, most])), Some([low, high])) => Ok([least.min(low), most.max(high)]),
            _ => Err(()),
        });
    }

    fn known(self) -> Option<[Yen; 2]> {
        self.0?.ok()
    }
}

/// The answers that an open question may get: at worst, at best, or one after the other.
enum Answers {
    WorstBest,
    Each(usize),
}

/// An answer for every open question, by its number.
type Case = Vec<usize>;

/// The cases of one course, which its answers name.
type Course = (Case, Vec<(Household, Estimate)>);

struct Cases<'a> {
    form: &'a Form,
    open: &'a [Question],
}

impl Cases<'_> {
    /// All open questions at their worst, or at their best; those without order at their first answer.
    fn at(&self, best: bool) -> Case {
        let answer = |question: &Question| match question {
            Question::Siblings => usize::from(best),
            question => match answers(*question) {
                Answers::WorstBest => usize::from(best),
                Answers::Each(_) => 0,
            },
        };
        self.open.iter().map(answer).collect()
    }

    /// Every case that has to be looked at, with what is open about the course first.
    fn all(&self) -> Vec<Case> {
        let mut cases = vec![self.at(false), self.at(true)];
        cases.dedup();
        for (place, question) in self.open.iter().enumerate() {
            if let Answers::Each(count) = answers(*question) {
                let one = |case: &Case| {
                    let set = |answer| with(case, place, answer);
                    (0..count).map(set).collect::<Vec<_>>()
                };
                cases = cases.iter().flat_map(one).collect();
                cases.sort_unstable();
                cases.dedup();
            }
        }
        cases
    }

    /// The least and the most of every amount. Among cases of one course the best half-years are taken together, and the
    /// worst: ages move the support from year to year.
    fn ends(&self) -> Option<[Option<[Yen; 2]>; 7]> {
        let course = |case: &Case| -> Case {
            let of_course = |question: &Question| {
                use Question::{EntryYear, Mode, School, Years};
                matches!(question, School | Years | EntryYear | Mode)
            };
            let all = self.open.iter().zip(case);
            all.filter(|(question, _)| of_course(question)).map(|(_, answer)| *answer).collect()
        };
        let mut found = [Ends::NONE; 7];
        let mut courses: Vec<Course> = Vec::new();
        for case in self.all() {
            let Some(household) = self.household(&case) else { continue };
            let Ok(estimate) = estimate(&household) else { continue };
            let key = course(&case);
            match courses.iter_mut().find(|(known, _)| *known == key) {
                Some((_, cases)) => cases.push((household, estimate)),
                None => courses.push((key, vec![(household, estimate)])),
            }
        }
        for (_, cases) in &courses {
            self.of_course(cases, &mut found);
        }
        Some(found.map(Ends::known)).filter(|[grant, ..]| grant.is_some())
    }

    fn of_course(&self, cases: &[(Household, Estimate)], found: &mut [Ends; 7]) {
        let Some((household, first)) = cases.first() else { return };
        let halves = first.periods.len();
        let over = |read: &dyn Fn(&Estimate, usize) -> Option<Yen>, half: usize| {
            let mut ends = Ends::NONE;
            for (_, estimate) in cases {
                ends.reach(read(estimate, half));
            }
            ends.known()
        };
        let grant = |estimate: &Estimate, half: usize| estimate.periods.get(half).map(|period| period.grant_total);
        let tuition = |estimate: &Estimate, half: usize| estimate.periods.get(half)?.tuition_waiver;
        let entrance = |estimate: &Estimate, half: usize| estimate.periods.get(half)?.entrance_waiver;
        let month = |estimate: &Estimate, half: usize| estimate.periods.get(half).map(|period| period.grant_month);
        let sum = |read: &dyn Fn(&Estimate, usize) -> Option<Yen>, halves: usize| {
            let mut sum = [Yen::ZERO; 2];
            for half in 0..halves {
                let [least, most] = over(read, half)?;
                sum = [sum[0] + least, sum[1] + most];
            }
            Some(sum)
        };
        let [grant_month, first_tuition, first_entrance, remaining, all_fees, all_waiver, all_grant] = found;
        grant_month.reach_both(over(&month, 0));
        first_tuition.reach_both(sum(&tuition, 2));
        first_entrance.reach_both(sum(&entrance, 2));
        let fees = fees(household, self.form);
        let both = |[least, most]: [Yen; 2], [less, more]: [Yen; 2]| [least + less, most + more];
        let waiver = sum(&tuition, halves).zip(sum(&entrance, halves)).map(|(one, other)| both(one, other));
        let grant = sum(&grant, halves);
        let support = waiver.zip(grant).map(|(one, other)| both(one, other));
        remaining.reach_both(fees.zip(support).map(|(fees, [least, most])| [fees - most, fees - least]));
        all_fees.reach(fees);
        all_waiver.reach_both(waiver);
        all_grant.reach_both(grant);
    }

    /// For each amount the questions whose answer alone changes it, beside the others at their worst or at their best.
    fn causes(&self) -> [Vec<Question>; 4] {
        let mut causes = [const { Vec::new() }; 4];
        for (place, question) in self.open.iter().enumerate() {
            let count = match answers(*question) {
                Answers::WorstBest => 2,
                Answers::Each(count) => count,
            };
            for base in [self.at(false), self.at(true)] {
                let amounts: Vec<_> = (0..count).map(|answer| self.amounts(&with(&base, place, answer))).collect();
                let Some(first) = amounts.first() else { continue };
                for (amount, causes) in causes.iter_mut().enumerate() {
                    let differs = amounts.iter().any(|other| other.get(amount) != first.get(amount));
                    if differs && !causes.contains(question) {
                        causes.push(*question);
                    }
                }
            }
        }
        causes
    }

    /// The amounts of one case.
    fn amounts(&self, case: &Case) -> [Option<Yen>; 4] {
        let Some(household) = self.household(case) else { return [None; 4] };
        let Ok(estimate) = estimate(&household) else { return [None; 4] };
        let year = estimate.periods.iter().take(2);
        let remaining = fees(&household, self.form).zip(estimate.totals.all).map(|(fees, support)| fees - support);
        [
            estimate.periods.first().map(|period| period.grant_month),
            year.map(|period| period.tuition_waiver).sum(),
            estimate.totals.entrance_waiver,
            remaining,
        ]
    }

    fn household(&self, case: &Case) -> Option<Household> {
        let mut draft = self.form.draft();
        // In the order of the questions: years depend on the kind of school, ages on the entry.
        for (question, answer) in self.open.iter().zip(case) {
            self.answer(&mut draft, *question, *answer);
        }
        draft.household()
    }

    fn answer(&self, draft: &mut Draft, question: Question, answer: usize) {
        let best = answer > 0;
        let entry = draft.entry_year.unwrap_or(entry_choices().start);
        let income = if best { Yen::ZERO } else { Yen(figures::UNITS.highest) };
        let earner = || Earner { salary: Some(income), ..Earner::default() };
        let first_year = Half { fiscal_year: entry, second: false }.income_year();
        match question {
            Question::School => {
                let school = SCHOOLS.get(answer);
                draft.kind = school.map(|school| school.kind);
                draft.sector = school.map(|school| school.sector);
            }
            Question::Years => {
                let [least, most] = usual_years(draft.kind.unwrap_or(Kind::Senmon));
                draft.years = Some(least.saturating_add(u8::try_from(answer).unwrap_or_default()).min(most));
            }
            Question::EntryYear => draft.entry_year = entry_choices().nth(answer),
            Question::Mode => draft.mode = [Mode::Day, Mode::Night, Mode::Correspondence].get(answer).copied(),
            Question::Stem => draft.stem_private = best && draft.sector == Some(Sector::Private),
            Question::Commute => draft.commute = Some(if best { Commute::Away } else { Commute::Home }),
            Question::SpecialHome => draft.special_home = best,
            Question::StudentBirth => {
                let age = [30, 19, 16].get(answer).copied().unwrap_or(30);
                draft.student_birth = CivilDate::new(first_year - age, 6, 1);
            }
            Question::StudentIncome if draft.parents == Some(Parents::Nobody) => draft.parent_a = earner(),
            Question::StudentIncome => draft.student_salary = income,
            Question::Parents => draft.parents = [Parents::Two, Parents::Mother, Parents::Father].get(answer).copied(),
            Question::IncomeA => draft.parent_a = earner(),
            Question::IncomeB => draft.parent_b = earner(),
            Question::Assets => draft.assets = Some(if best { Yen::ZERO } else { asset_limits()[1] }),
            Question::Siblings => draft.siblings = Some(self.siblings(answer, first_year)),
        }
    }

    /// At worst (0) nobody else is a dependent, and who is one for sure was born as late as may be: not yet born in the
    /// first year of income; else everybody who may be one is, 19 in that year (1) or in the fourth (2).
    fn siblings(&self, answer: usize, first_year: i32) -> Vec<Sibling> {
        let dependent = answer > 0;
        let year = match answer {
            0 => entry_choices().start - 1,
            1 => first_year - 19,
            _ => first_year - 16,
        };
        let born = CivilDate { year, month: 7, day: 1 };
        let unknown = Sibling { birth: born, dependent, independent_from: None, salary: Yen::ZERO };
        let Some(count) = self.form.siblings() else {
            return if dependent { vec![unknown; 3] } else { Vec::new() };
        };
        let row = |place| Sibling {
            birth: self.form.sibling_birth(place).unwrap_or(born),
            dependent: self.form.sibling_dependent(place).unwrap_or(dependent),
            ..unknown
        };
        (0..count).map(row).collect()
    }
}

fn with(case: &Case, place: usize, answer: usize) -> Case {
    let mut case = case.clone();
    if let Some(one) = case.get_mut(place) {
        *one = answer;
    }
    case
}

fn answers(question: Question) -> Answers {
    match question {
        Question::Stem
        | Question::Commute
        | Question::SpecialHome
        | Question::StudentIncome
        | Question::IncomeA
        | Question::IncomeB
        | Question::Assets => Answers::WorstBest,
        Question::School => Answers::Each(SCHOOLS.len()),
        Question::EntryYear => Answers::Each(entry_choices().len()),
        Question::Years | Question::Mode | Question::StudentBirth | Question::Parents | Question::Siblings => {
            Answers::Each(3)
        }
    }
}

/// 修業年限 that are usual.
#[must_use]
pub const fn usual_years(kind: Kind) -> [u8; 2] {
    match kind {
        Kind::Senmon => [2, 4],
        Kind::Daigaku => [4, 4],
        Kind::Tandai => [2, 3],
        Kind::Kosen => [2, 2],
    }
}

/// The fees of the whole course; other fees that are not known are left out.
fn fees(household: &Household, form: &Form) -> Option<Yen> {
    let school = &household.school;
    let tuition = school.tuition.in_year(0)?;
    let year = |year| tuition + form.other_fees(year).unwrap_or_default();
    Some((0..usize::from(school.years)).map(year).sum::<Yen>() + school.entrance_fee?)
}
