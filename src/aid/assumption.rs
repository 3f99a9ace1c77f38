//! Points that no source settles, each named only where it had a hand in the result.

use super::{
    band::Ground,
    figures::{aid_year, tax_year},
    household::{Household, Role},
    support::{Period, fee_at_cap},
    tax::{Assessment, Marks},
};
use crate::yen::Yen;

/// 前提: what was assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Assumption {
    CarriedForward,
    BeforeFigures,
    ProvisionalTax,
    SalaryTable,
    SameIncome,
    InsuranceShare,
    BusinessInsurance,
    CertificateCarried,
    SpouseChoice,
    Differences,
    ElderlyTogether,
    SpecificChild,
    PerPersonRounding,
    HalfYears,
    FeeAtCap,
    CapMissing,
    SingleParentAssets,
    NoStudent,
}

/// A set of assumptions, in the order of the enum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumptions(u32);

impl Assumptions {
    #[must_use]
    pub const fn contains(self, assumption: Assumption) -> bool {
        self.0 & (1 << assumption as u8) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Assumption> {
        Assumption::ALL.into_iter().filter(move |assumption| self.contains(*assumption))
    }

    fn add(&mut self, assumption: Assumption, matters: bool) {
        if matters {
            self.0 |= 1 << assumption as u8;
        }
    }
}

impl Assumption {
    pub const ALL: [Self; 18] = [
        Self::CarriedForward,
        Self::BeforeFigures,
        Self::ProvisionalTax,
        Self::SalaryTable,
        Self::SameIncome,
        Self::InsuranceShare,
        Self::BusinessInsurance,
        Self::CertificateCarried,
        Self::SpouseChoice,
        Self::Differences,
        Self::ElderlyTogether,
        Self::SpecificChild,
        Self::PerPersonRounding,
        Self::HalfYears,
        Self::FeeAtCap,
        Self::CapMissing,
        Self::SingleParentAssets,
        Self::NoStudent,
    ];

    /// In a sentence for the screen.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::CarriedForward => "まだ発表されていない年度は、わかっている最も新しい年度の金額で計算しています。",
            Self::BeforeFigures => "数字のない古い年度は、数字のある最も古い年度の金額で計算しています。",
            Self::ProvisionalTax => "新しい所得の年の税の計算は、まだ正式な案内が出ていない決まりを使っています。",
            Self::SalaryTable => {
                "2028年からの給与所得は、控除の特例が終わるものとして計算しています。新しい表はまだ発表されていません。"
            }
            Self::SameIncome => "収入のわからない年は、入力した年と同じ収入として計算しています。",
            Self::InsuranceShare => {
                "社会保険料は、収入に一定の割合をかけて見積もっています。源泉徴収票の額を入れると正確になります。"
            }
            Self::BusinessInsurance => "事業の所得がある人の社会保険料は、見積もりと大きくちがうことがあります。",
            Self::CertificateCarried => "証明書のない年は、ある年の証明書の金額をそのまま使っています。",
            Self::SpouseChoice => "配偶者控除は、家族の基準額の合計が小さくなる方の保護者が受けるとしています。",
            Self::Differences => {
                "2025年からの配偶者特別控除と特定親族特別控除では、調整控除に使う控除の差は、ないものとしています。"
            }
            Self::ElderlyTogether => "70歳以上の家族は、同居している父母や祖父母として計算しています。",
            Self::SpecificChild => {
                "収入のある19歳から22歳の子どもを、多子世帯の人数に数えています(2026年10月からの決まり)。"
            }
            Self::PerPersonRounding => "基準額は、一人ずつ端数を切り捨ててから合計しています。",
            Self::HalfYears => "前期と後期で減免の割合がちがう年は、1年分の半分ずつとしています。",
            Self::FeeAtCap => "授業料や入学金がわからないところは、減免の上限と同じ額として計算しています。",
            Self::CapMissing => {
                "この学校の種類は、減免の上限の額が確認できませんでした。減免の額は学校に確認してください。"
            }
            Self::SingleParentAssets => {
                "保護者が1人のときの資産の基準は、資料によってちがいます。2人のときと同じ基準で計算しています。"
            }
            Self::NoStudent => "学生本人が入力されていないので、本人の収入はないものとして計算しています。",
        }
    }

    /// Those that mattered.
    pub(super) fn of(household: &Household, assessments: &[Assessment], periods: &[Period]) -> Assumptions {
        let mut set = Assumptions::default();
        let supported = |period: &Period| {
            period.grant_total > Yen::ZERO || period.tuition_waiver != Some(Yen::ZERO) || period.multi_child
        };
        let fiscal = |period: &Period| (period.half.fiscal_year, aid_year(period.half.fiscal_year));
        let mark = |read: fn(&Marks) -> bool| assessments.iter().any(|assessment| read(&assessment.marks));
        let earning =
            |assessment: &&Assessment| assessment.persons.iter().any(|person| person.income.total > Yen::ZERO);
        let late = |period| {
            let (fiscal_year, year) = fiscal(period);
            fiscal_year > year.published_to
        };
        let early = |period| {
            let (fiscal_year, year) = fiscal(period);
            fiscal_year < year.from
        };
        set.add(Self::CarriedForward, periods.iter().any(late));
        set.add(Self::BeforeFigures, periods.iter().any(|period| early(period) && supported(period)));
        let provisional = |assessment: &Assessment| tax_year(assessment.income_year).provisional;
        set.add(Self::ProvisionalTax, assessments.iter().filter(earning).any(provisional));
        set.add(Self::SalaryTable, mark(|marks| marks.salary_assumed));
        set.add(Self::SameIncome, assessments.iter().any(|assessment| borrowed(household, assessment.income_year)));
        set.add(Self::InsuranceShare, mark(|marks| marks.insurance_estimated));
        set.add(Self::BusinessInsurance, mark(|marks| marks.business_insurance_estimated));
        set.add(Self::CertificateCarried, mark(|marks| marks.certificate_carried));
        set.add(Self::SpouseChoice, mark(|marks| marks.spouse_choice));
        set.add(Self::Differences, mark(|marks| marks.difference_assumed));
        set.add(Self::ElderlyTogether, mark(|marks| marks.elderly_together));
        set.add(Self::SpecificChild, mark(|marks| marks.specific_child_counted));
        set.add(Self::PerPersonRounding, mark(|marks| marks.rounded_per_person));
        set.add(Self::HalfYears, periods.chunks(2).any(halves_differ));
        let waived = |period: &Period| period.tuition_waiver.is_some_and(|waiver| waiver > Yen::ZERO);
        set.add(Self::FeeAtCap, fee_at_cap(household) && periods.iter().any(waived));
        let missing = |period: &Period| period.tuition_waiver.is_none() || period.entrance_waiver.is_none();
        set.add(Self::CapMissing, periods.iter().any(missing));
        set.add(Self::SingleParentAssets, periods.iter().any(|period| disputed_assets(household, period)));
        set.add(Self::NoStudent, household.member(Role::Student).is_none());
        set
    }
}

/// Whether somebody's income of a year was taken from another year.
fn borrowed(household: &Household, income_year: i32) -> bool {
    household.members.iter().any(|member| {
        let series = [&member.salary, &member.business_income, &member.other_income];
        series.iter().any(|amounts| {
            let exact = amounts.years().iter().any(|(year, _)| *year == income_year);
            !exact && amounts.in_year(income_year) > Yen::ZERO
        })
    })
}

fn halves_differ(year: &[Period]) -> bool {
    let [first, second] = year else { return false };
    let apart = first.tuition_waiver.zip(second.tuition_waiver).map(|(one, two)| one - two);
    apart.is_some_and(|apart| !(Yen::ZERO..=Yen(1)).contains(&apart)) && first.ground != Ground::NotYet
}

fn disputed_assets(household: &Household, period: &Period) -> bool {
    let assets = &aid_year(period.half.fiscal_year).assets;
    let maintainers = household.members.iter().filter(|member| household.maintains(member.role)).count();
    let between = household.assets >= assets.disputed_single && household.assets < assets.full_below;
    maintainers == 1 && between && period.ground != Ground::Over
}
