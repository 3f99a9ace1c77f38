//! A household that is still being asked for: every answer may be missing, and a missing answer is never 0 or no.

use super::{
    figures,
    household::{
        Apply, ByYear, Certificate, Commute, DependentOf, Household, Kind, Member, Mode, Role, School, Sector,
        SingleParent, Tuition,
    },
    share::Share,
};
use crate::{civil_date::CivilDate, yen::Yen};

/// Which maintainers there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parents {
    Two,
    /// ひとり親.
    Mother,
    /// ひとり親.
    Father,
    /// 独立生計者: nobody but the student, whose income is asked for in place of parent A's.
    Nobody,
}

/// What a parent earns in a year. Nothing given: not answered; no income is a salary of 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earner {
    /// 給与収入 (源泉徴収票の「支払金額」).
    pub salary: Option<Yen>,
    /// 事業所得など.
    pub business: Option<Yen>,
    /// 源泉徴収票の「社会保険料等の金額」; not given: estimated.
    pub insurance: Option<Yen>,
    /// Instead of all the above.
    pub certificate: Option<Certificate>,
}

impl Earner {
    const fn answered(&self) -> bool {
        self.salary.is_some() || self.business.is_some() || self.certificate.is_some()
    }

    fn member(&self, role: Role, birth: CivilDate) -> Member {
        let series = |amount: Option<Yen>| amount.map_or(ByYear::NONE, ByYear::same);
        Member {
            salary: series(self.salary),
            business_income: series(self.business),
            social_insurance: series(self.insurance),
            certificates: self.certificate.into_iter().collect(),
            ..Member::new(role, birth)
        }
    }
}

/// A brother or sister.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sibling {
    pub birth: CivilDate,
    /// Is a dependent now.
    pub dependent: bool,
    /// The calendar year in which a job (or else) ends that.
    pub independent_from: Option<i32>,
    /// Gross pay a year, of a part-time job for one.
    pub salary: Yen,
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub kind: Option<Kind>,
    pub sector: Option<Sector>,
    /// Not said: a day course.
    pub mode: Option<Mode>,
    pub years: Option<u8>,
    pub entry_year: Option<i32>,
    /// A year; not known is an answer too: leave it out.
    pub tuition: Option<Yen>,
    pub entrance_fee: Option<Yen>,
    pub stem_private: bool,
    pub commute: Option<Commute>,
    pub special_home: bool,
    pub student_birth: Option<CivilDate>,
    /// The student's own gross pay a year.
    pub student_salary: Yen,
    pub parents: Option<Parents>,
    /// The student's own where there is nobody else.
    pub parent_a: Earner,
    pub parent_b: Earner,
    /// `Some` of an empty list: an only child.
    pub siblings: Option<Vec<Sibling>>,
    /// Below the limit for assets, or the amount where it is not.
    pub assets: Option<Yen>,
    pub designated_city: bool,
    /// Not asked: 予約採用.
    pub apply: Option<Apply>,
    /// Not asked: the default share.
    pub insurance_rate: Option<Share>,
}

/// A question without whose answer nothing can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    School,
    Years,
    EntryYear,
    Commute,
    StudentBirth,
    Parents,
    IncomeA,
    IncomeB,
    Siblings,
    Assets,
    /// Not known: taken as a day course.
    Mode,
    /// Not known: taken as none.
    Stem,
    /// Not said: none.
    StudentIncome,
    /// Not said: no.
    SpecialHome,
}

impl Question {
    /// The question in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::School => "どの種類の学校ですか",
            Self::Years => "何年間の学校ですか",
            Self::EntryYear => "いつ入学しますか",
            Self::Commute => "自宅から通いますか",
            Self::StudentBirth => "学生本人の生年月日はいつですか",
            Self::Parents => "学費や生活費を出している人はだれですか",
            Self::IncomeA => "1人目の保護者の収入はいくらですか",
            Self::IncomeB => "2人目の保護者の収入はいくらですか",
            Self::Siblings => "きょうだいはいますか",
            Self::Assets => "預貯金などの資産は基準より少ないですか",
            Self::Mode => "昼間・夜間・通信のどれですか",
            Self::Stem => "私立の理工農系の学科ですか",
            Self::StudentIncome => "学生本人の収入はいくらですか",
            Self::SpecialHome => "生活保護を受けている家族と住むか、児童養護施設などから通いますか",
        }
    }

    /// What it asks for, in a word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::School => "学校の種類",
            Self::Years => "通う年数",
            Self::EntryYear => "入学する年",
            Self::Commute => "住まい",
            Self::StudentBirth => "あなたの生年月日",
            Self::Parents => "学費や生活費を出している人",
            Self::IncomeA => "1人目の収入",
            Self::IncomeB => "2人目の収入",
            Self::Siblings => "きょうだい",
            Self::Assets => "貯金など（資産）",
            Self::Mode => "昼間・夜間・通信",
            Self::Stem => "私立の理工農系の学科か",
            Self::StudentIncome => "あなたの収入",
            Self::SpecialHome => "生活保護・施設など",
        }
    }
}

impl Draft {
    /// The questions still open, in the order they are asked.
    #[must_use]
    pub fn missing(&self) -> Vec<Question> {
        let open = [
            (Question::School, self.kind.is_none() || self.sector.is_none()),
            (Question::Years, self.years.is_none()),
            (Question::EntryYear, self.entry_year.is_none()),
            (Question::Commute, self.commute.is_none()),
            (Question::StudentBirth, self.student_birth.is_none()),
            (Question::Siblings, self.siblings.is_none() && self.parents != Some(Parents::Nobody)),
            (Question::Parents, self.parents.is_none()),
            (Question::IncomeA, !self.parent_a.answered()),
            (Question::IncomeB, self.parents == Some(Parents::Two) && !self.parent_b.answered()),
            (Question::Assets, self.assets.is_none()),
        ];
        open.into_iter().filter(|(_, open)| *open).map(|(question, _)| question).collect()
    }

    /// The household, once nothing is missing; its amounts and dates are still to be checked.
    #[must_use]
    pub fn household(&self) -> Option<Household> {
        if !self.missing().is_empty() {
            return None;
        }
        let school = School {
            mode: self.mode.unwrap_or(Mode::Day),
            tuition: self.tuition.map_or(Tuition::Unknown, Tuition::Same),
            entrance_fee: self.entrance_fee,
            stem_private: self.stem_private,
            ..School::new(self.kind?, self.sector?, self.years?)
        };
        let parents = self.parents?;
        Some(Household {
            commute: self.commute?,
            special_home: self.special_home,
            assets: self.assets?,
            apply: self.apply.unwrap_or(Apply::Reserved),
            designated_city: self.designated_city,
            single_parent: match parents {
                Parents::Two | Parents::Nobody => None,
                Parents::Mother => Some(SingleParent::Mother),
                Parents::Father => Some(SingleParent::Father),
            },
            independent: parents == Parents::Nobody,
            insurance_rate: self.insurance_rate.unwrap_or(figures::SOCIAL_INSURANCE.default),
            ..Household::new(self.entry_year?, school, self.members(parents)?)
        })
    }

    fn members(&self, parents: Parents) -> Option<Vec<Member>> {
        let birth = self.student_birth?;
        if parents == Parents::Nobody {
            return Some(vec![self.parent_a.member(Role::Student, birth)]);
        }
        let siblings = self.siblings.as_deref()?;
        // Nothing in the rules looks at a parent's age; it only has to be above every child's.
        let oldest = siblings.iter().map(|sibling| sibling.birth).fold(birth, CivilDate::min);
        let parent_birth = CivilDate { year: oldest.year - 18, month: 1, day: 1 };
        let mut members = vec![self.parent_a.member(Role::ParentA, parent_birth)];
        if parents == Parents::Two {
            members.push(self.parent_b.member(Role::ParentB, parent_birth));
        }
        members.push(earning(Member::new(Role::Student, birth), self.student_salary));
        members.extend(siblings.iter().map(|sibling| {
            let dependent_of = if sibling.dependent { DependentOf::Unsaid } else { DependentOf::Nobody };
            let member = Member::new(Role::Child, sibling.birth);
            let independent_from = sibling.independent_from;
            earning(Member { dependent_of, independent_from, ..member }, sibling.salary)
        }));
        Some(members)
    }
}

fn earning(member: Member, salary: Yen) -> Member {
    if salary == Yen::ZERO { member } else { member.earning(salary) }
}
