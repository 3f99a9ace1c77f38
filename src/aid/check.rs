//! What cannot be right in a household, named field by field.

use super::{
    figures,
    household::{ByYear, Certificate, DependentOf, Household, Member, Role, Tuition},
    share::Share,
};
use crate::{civil_date::CivilDate, yen::Yen};

impl Household {
    /// Every field that cannot be right, in the order of the questions; empty when the household can be computed.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        self.check_course(&mut found);
        self.check_roles(&mut found);
        for (index, member) in self.members.iter().enumerate() {
            self.check_member(index, member, &mut found);
        }
        found
    }

    fn check_course(&self, found: &mut Vec<Problem>) {
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: None, text });
            }
        };
        let years = figures::ENTRY_YEARS.first..=figures::ENTRY_YEARS.last;
        ensure(years.contains(&self.entry_year), Field::EntryYear, "この入学年度の計算に使う数字がありません");
        ensure((1..=6).contains(&self.school.years), Field::Years, "修業年限は1年から6年までです");
        match &self.school.tuition {
            Tuition::Unknown => {}
            Tuition::Same(amount) => ensure(plausible(*amount), Field::Tuition, AMOUNT),
            Tuition::PerYear(amounts) => {
                let complete = amounts.len() == usize::from(self.school.years);
                ensure(complete, Field::Tuition, "授業料は修業年限と同じ年数分が必要です");
                ensure(amounts.iter().all(|amount| plausible(*amount)), Field::Tuition, AMOUNT);
            }
        }
        ensure(self.school.entrance_fee.is_none_or(plausible), Field::EntranceFee, AMOUNT);
        ensure(plausible(self.assets), Field::Assets, AMOUNT);
        let Share { numerator, denominator } = self.insurance_rate;
        let share = numerator >= 0 && denominator > 0 && !self.insurance_rate.above_one();
        ensure(share, Field::InsuranceRate, "社会保険料の割合は0から1までです");
    }

    fn check_roles(&self, found: &mut Vec<Problem>) {
        let count = |role| self.members.iter().filter(|member| member.role == role).count();
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: None, text });
            }
        };
        if self.independent {
            let alone = count(Role::Student) == 1 && self.members.len() == 1 && self.single_parent.is_none();
            ensure(alone, Field::Members, "独立生計者の家族は、学生本人だけです");
            return;
        }
        let (a, b) = (count(Role::ParentA), count(Role::ParentB));
        ensure(a + b > 0, Field::Members, "保護者(生計維持者)がいません");
        ensure(a <= 1 && b <= 1, Field::Members, "同じ保護者が2人います");
        ensure(count(Role::Student) <= 1, Field::Members, "学生本人が2人います");
        let alone = self.single_parent.is_none() || a + b <= 1;
        ensure(alone, Field::SingleParent, "ひとり親なのに、保護者が2人います");
    }

    fn check_member(&self, index: usize, member: &Member, found: &mut Vec<Problem>) {
        let mut ensure = |holds: bool, field, text| {
            if !holds {
                found.push(Problem { field, member: Some(index), text });
            }
        };
        let entry = CivilDate { year: self.entry_year, month: 4, day: 1 };
        ensure(member.birth <= entry, Field::Birth, "生年月日が入学の日より後です");
        let CivilDate { year, month, day } = member.birth;
        ensure(CivilDate::new(year, month, day).is_some(), Field::Birth, "この日付はありません");
        let child = matches!(member.role, Role::Student | Role::Child);
        let parents = || self.members.iter().filter(|parent| parent.role.is_parent());
        let younger = !child || parents().all(|parent| parent.birth < member.birth);
        ensure(younger, Field::Birth, "子どもが保護者より年上です");
        for (field, amounts) in amounts(member) {
            ensure(amounts.years().iter().all(|(_, amount)| plausible(*amount)), field, AMOUNT);
        }
        let present = match member.dependent_of {
            DependentOf::Unsaid | DependentOf::Nobody => true,
            DependentOf::ParentA => parents().any(|parent| parent.role == Role::ParentA),
            DependentOf::ParentB => parents().any(|parent| parent.role == Role::ParentB),
        };
        ensure(present || member.role.is_parent(), Field::DependentOf, "扶養している保護者が家族の中にいません");
        let certified = member.certificates.iter().all(|certificate| {
            let Certificate { total_income, taxable, credit, adjustment, .. } = *certificate;
            [total_income, taxable, credit, adjustment].into_iter().all(plausible) && taxable <= total_income
        });
        ensure(certified, Field::Certificate, "証明書の金額が正しくありません");
    }
}

fn amounts(member: &Member) -> [(Field, &ByYear); 5] {
    [
        (Field::Salary, &member.salary),
        (Field::BusinessIncome, &member.business_income),
        (Field::OtherIncome, &member.other_income),
        (Field::SocialInsurance, &member.social_insurance),
        (Field::OtherDeductions, &member.other_deductions),
    ]
}

const AMOUNT: &str = "金額は0円から1,000億円までです";

fn plausible(amount: Yen) -> bool {
    (Yen::ZERO..=Yen::MAX_INPUT).contains(&amount)
}

/// A field of the input; its key is the name of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    EntryYear,
    Kind,
    Sector,
    Mode,
    Years,
    Tuition,
    EntranceFee,
    Commute,
    Assets,
    SingleParent,
    InsuranceRate,
    Members,
    Birth,
    Salary,
    BusinessIncome,
    OtherIncome,
    SocialInsurance,
    OtherDeductions,
    DependentOf,
    Certificate,
}

impl Field {
    /// A stable name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::EntryYear => "entry_year",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Mode => "mode",
            Self::Years => "years",
            Self::Tuition => "tuition",
            Self::EntranceFee => "entrance_fee",
            Self::Commute => "commute",
            Self::Assets => "assets",
            Self::SingleParent => "single_parent",
            Self::InsuranceRate => "social_insurance_rate",
            Self::Members => "members",
            Self::Birth => "birth",
            Self::Salary => "salary",
            Self::BusinessIncome => "business_income",
            Self::OtherIncome => "other_income",
            Self::SocialInsurance => "social_insurance",
            Self::OtherDeductions => "other_deductions",
            Self::DependentOf => "dependent_of",
            Self::Certificate => "certificate",
        }
    }
}

/// What is wrong with a field, in words for the screen; `member` counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    pub member: Option<usize>,
    pub text: &'static str,
}
