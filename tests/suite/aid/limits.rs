//! Every limit at the boundary and one yen or one day to each side.

use ce_navi::{
    aid::{
        band::{Band, Ground},
        figures::{aid_year, tax_year},
        household::{
            Apply, ByYear, Certificate, Commute, DependentOf, Disability, Household, Kind, Member, Mode, Role, School,
            Sector, SingleParent, Tuition,
        },
        loan::loan_base,
        share::Share,
        tax::{Person, assess, salary_income},
    },
    yen::Yen,
};

use super::house::{away, child, college, day, family, first_base, man, parent_a, parent_b, result, student};

fn person(household: &Household, role: Role, income_year: i32) -> Person {
    *assess(household, income_year).person(role).unwrap()
}

fn earner(household: &Household) -> Person {
    person(household, Role::ParentA, 2025)
}

/// A family of which parent A's tax figures are known.
fn certified(taxable: i64, credit: i64) -> Household {
    let certificate = Certificate {
        income_year: 2025,
        total_income: Yen(5_000_000),
        taxable: Yen(taxable),
        credit: Yen(credit),
        adjustment: Yen::ZERO,
        exempt: false,
    };
    let parent = Member { certificates: vec![certificate], ..Member::new(Role::ParentA, day("1978-05-05")) };
    Household::new(2027, college(), vec![parent, parent_b(Yen::ZERO), student()])
}

#[test]
fn bands_turn_exactly_at_their_limits() {
    let band = |base| Band::of(Yen(base), aid_year(2026));
    assert_eq!([band(0), band(99), band(100), band(101)], [Band::First, Band::First, Band::Second, Band::Second]);
    assert_eq!([band(25_599), band(25_600), band(25_601)], [Band::Second, Band::Third, Band::Third]);
    assert_eq!([band(51_299), band(51_300), band(51_301)], [Band::Third, Band::Fourth, Band::Fourth]);
    assert_eq!([band(154_499), band(154_500), band(154_501)], [Band::Fourth, Band::Over, Band::Over]);
}

/// 1,000,000 x 6 % = 60,000 less the credit: one yen of credit moves the base over a limit.
#[test]
fn the_certificate_decides_to_the_yen_without_any_estimate() {
    let band = |credit| result(&certified(1_000_000, credit)).periods[0].band;
    assert_eq!(first_base(&certified(1_000_000, 8_700)), Yen(51_300));
    assert_eq!((band(8_700), band(8_701)), (Band::Fourth, Band::Third));
    assert_eq!((band(34_400), band(34_401)), (Band::Third, Band::Second));
    assert_eq!((band(59_900), band(59_901)), (Band::Second, Band::First));
    assert_eq!(first_base(&certified(1_000_000, 0)), Yen(60_000));
}

/// 2,000,000 / 4,000 = 500 steps: 500,000 x 2.8 - 80,000 = 1,320,000. 給与所得 by hand from the tables of each year.
#[test]
fn salary_income_follows_the_table_at_its_edges() {
    let of = |year, salary| salary_income(tax_year(year), Yen(salary)).0;
    assert_eq!([of(2024, 550_000), of(2024, 550_001)], [0, 1]);
    assert_eq!([of(2024, 1_618_999), of(2024, 1_619_000), of(2024, 1_619_999)], [1_068_999, 1_069_000, 1_069_000]);
    assert_eq!([of(2024, 1_620_000), of(2024, 1_621_999), of(2024, 1_622_000)], [1_070_000, 1_070_000, 1_072_000]);
    assert_eq!([of(2024, 1_623_999), of(2024, 1_624_000), of(2024, 1_627_999)], [1_072_000, 1_074_000, 1_074_000]);
    assert_eq!([of(2024, 1_628_000), of(2024, 1_631_999), of(2024, 1_632_000)], [1_076_800, 1_076_800, 1_079_200]);
    assert_eq!([of(2024, 1_799_999), of(2024, 1_800_000)], [1_177_600, 1_180_000]);
    assert_eq!([of(2025, 650_000), of(2025, 650_001)], [0, 1]);
    assert_eq!([of(2025, 1_899_999), of(2025, 1_900_000), of(2025, 1_903_999)], [1_249_999, 1_250_000, 1_250_000]);
    assert_eq!([of(2025, 1_904_000), of(2025, 2_000_000)], [1_252_800, 1_320_000]);
    assert_eq!([of(2026, 740_000), of(2026, 740_001)], [0, 1]);
    assert_eq!([of(2026, 2_199_999), of(2026, 2_200_000)], [1_459_999, 1_460_000]);
    assert_eq!([of(2025, 3_599_999), of(2025, 3_600_000)], [2_437_200, 2_440_000]);
    assert_eq!([of(2025, 6_599_999), of(2025, 6_600_000), of(2025, 6_600_001)], [4_836_800, 4_840_000, 4_840_000]);
    assert_eq!([of(2025, 8_499_999), of(2025, 8_500_000)], [6_549_999, 6_550_000]);
    assert_eq!([of(2019, 5_500_000), of(2019, 10_000_000)], [3_860_000, 7_800_000]);
    assert_eq!([of(2028, 2_000_000), of(2028, 2_400_000)], [1_310_000, 1_600_000]);
}

#[test]
fn high_salaries_with_a_young_dependent_are_adjusted_upwards_to_the_yen() {
    let adjusted = |salary| earner(&family(Yen(salary))).income.salary_adjustment.0;
    assert_eq!([adjusted(8_500_000), adjusted(8_500_001), adjusted(8_500_010), adjusted(8_500_011)], [0, 1, 1, 2]);
    assert_eq!([adjusted(9_999_991), adjusted(10_000_000), adjusted(10_000_001)], [150_000, 150_000, 150_000]);
    assert_eq!(earner(&family(man(1_000))).income.total, Yen(7_900_000));
    let mut grown = family(man(1_000));
    grown.members = vec![parent_a(man(1_000)), parent_b(Yen::ZERO), Member::new(Role::Student, day("2002-12-31"))];
    assert_eq!(earner(&grown).income.salary_adjustment, Yen::ZERO);
    grown.members[2].birth = day("2003-01-02");
    assert_eq!(earner(&grown).income.salary_adjustment, Yen(150_000));
}

/// 扶養控除 for one brother beside a student of 17 (330,000), by birth; ages on 31 December 2025.
#[test]
fn ages_turn_on_the_first_of_january() {
    let deduction = |birth: &str| {
        let members = vec![parent_a(man(500)), parent_b(man(500)), student(), child(birth)];
        earner(&Household::new(2027, college(), members)).deductions.dependents.0 - 330_000
    };
    assert_eq!([deduction("2010-01-02"), deduction("2010-01-01"), deduction("2009-12-31")], [0, 330_000, 330_000]);
    assert_eq!([deduction("2007-01-02"), deduction("2007-01-01")], [330_000, 450_000]);
    assert_eq!([deduction("2003-01-02"), deduction("2003-01-01")], [450_000, 330_000]);
    let elderly = |birth: &str| {
        let mut household = family(man(500));
        household.members.push(Member::new(Role::Other, day(birth)));
        let person = earner(&household);
        (person.deductions.dependents.0 - 330_000, person.difference.0 - 150_000)
    };
    assert_eq!(elderly("1956-01-02"), (330_000, 50_000));
    assert_eq!(elderly("1956-01-01"), (450_000, 130_000));
}

#[test]
fn a_pupil_of_17_brings_330000_and_a_student_of_19_brings_450000() {
    let household = family(man(500));
    let dependents = |year| person(&household, Role::ParentA, year).deductions.dependents;
    assert_eq!(dependents(2025), Yen(330_000), "17, and a brother of 13");
    assert_eq!(dependents(2026), Yen(330_000), "18, and a brother of 14");
    assert_eq!(dependents(2027), Yen(450_000), "19, and a brother of 15");
    assert_eq!(dependents(2028), Yen(780_000), "20, and a brother of 16");
}

/// Gross pay at which a child stops being a dependent, by income year: 103, 123, 136万.
#[test]
fn the_dependents_limit_holds_to_the_yen_in_every_year() {
    let counted = |year, salary| {
        let mut household = family(man(500));
        household.members[3] = Member::new(Role::Child, day("2001-05-05")).earning(Yen(salary));
        assess(&household, year).children
    };
    for (year, limit) in [(2024, 1_030_000), (2025, 1_230_000), (2026, 1_360_000)] {
        assert_eq!([counted(year, limit), counted(year, limit + 1)], [2, 1], "{year}");
    }
}

#[test]
fn a_working_student_of_19_to_22_still_counts_up_to_160_man() {
    let family = |birth: &str, salary| {
        let mut household = family(man(500));
        household.members[3] = child(birth).earning(Yen(salary));
        household.members.push(child("2014-05-05"));
        household
    };
    let multi = |year, birth, salary| {
        let assessment = assess(&family(birth, salary), year);
        assessment.student_counts && assessment.children >= 3
    };
    assert!(multi(2025, "2005-05-05", 1_600_000));
    assert!(!multi(2025, "2005-05-05", 1_600_001));
    assert!(multi(2026, "2005-05-05", 1_690_000));
    assert!(!multi(2026, "2005-05-05", 1_690_001));
    assert!(!multi(2024, "2005-05-05", 1_600_000), "the rule began with income 2025");
    assert!(multi(2025, "2003-01-02", 1_600_000), "22 on 31 December");
    assert!(!multi(2025, "2003-01-01", 1_600_000), "23 on 31 December");
    assert!(multi(2025, "2007-01-01", 1_600_000), "19");
    assert!(!multi(2025, "2007-01-02", 1_600_000), "18");
}

#[test]
fn two_children_are_not_many_and_three_are_whatever_the_income() {
    let with = |children: usize| {
        let mut household = family(man(2_000));
        household.members.truncate(3);
        household.members.extend((1..children).map(|_| child("2014-05-05")));
        result(&household).periods[0]
    };
    assert_eq!((with(2).ground, with(2).tuition_waiver), (Ground::Over, Some(Yen::ZERO)));
    let many = with(3);
    assert_eq!((many.ground, many.band, many.grant_total), (Ground::MultiChild, Band::Over, Yen::ZERO));
    assert_eq!((many.tuition_waiver, many.entrance_waiver), (Some(Yen(295_000)), Some(Yen(160_000))));
}

#[test]
fn when_the_eldest_takes_a_job_the_family_stops_qualifying_the_october_after() {
    let mut household = family(man(900));
    household.members.push(Member { independent_from: Some(2027), ..child("2004-05-05") });
    let multi: Vec<_> =
        result(&household).periods.iter().map(|period| (period.income_year, period.multi_child)).collect();
    let wanted = [(2025, true), (2026, true), (2026, true), (2027, false), (2027, false), (2028, false)];
    assert_eq!(multi, wanted);
}

#[test]
fn a_child_not_yet_born_on_the_day_does_not_count() {
    let mut household = family(man(900));
    household.members.push(child("2026-01-01"));
    assert_eq!(assess(&household, 2025).children, 2);
    assert_eq!(assess(&household, 2026).children, 3);
    household.members[4].birth = day("2025-12-31");
    assert_eq!(assess(&household, 2025).children, 3);
}

#[test]
fn a_student_who_earns_too_much_is_no_dependent_and_the_family_not_large() {
    let mut household = family(man(900));
    household.members.push(child("2014-05-05"));
    household.members[2] = student().earning(Yen(1_230_000));
    assert!(result(&household).periods[0].multi_child);
    household.members[2] = student().earning(Yen(1_230_001));
    assert!(!result(&household).periods[0].multi_child);
}

#[test]
fn assets_turn_exactly_at_their_limits() {
    let mut many = family(man(150));
    many.members.push(child("2014-05-05"));
    let first =
        |household: &Household, assets| result(&Household { assets: Yen(assets), ..household.clone() }).periods[0];
    for (assets, grant, waiver) in [
        (49_999_999, 38_300, 295_000),
        (50_000_000, 0, 295_000),
        (50_000_001, 0, 295_000),
        (299_999_999, 0, 295_000),
        (300_000_000, 0, 0),
    ] {
        let period = first(&many, assets);
        assert_eq!((period.grant_month, period.tuition_waiver), (Yen(grant), Some(Yen(waiver))), "{assets}");
    }
    let two = family(man(150));
    assert_eq!(first(&two, 49_999_999).grant_month, Yen(38_300));
    assert_eq!(
        (first(&two, 50_000_000).ground, first(&two, 50_000_000).tuition_waiver),
        (Ground::Assets, Some(Yen::ZERO))
    );
}

fn waived(salary: i64, tuition: i64, entrance: i64) -> (i64, i64) {
    let mut household = family(man(salary));
    household.school.tuition = Tuition::Same(Yen(tuition));
    household.school.entrance_fee = Some(Yen(entrance));
    household.school.years = 1;
    let periods = result(&household).periods;
    assert_eq!(periods[0].band, periods[1].band);
    let year: Yen = periods.iter().filter_map(|period| period.tuition_waiver).sum();
    (year.0, periods[0].entrance_waiver.unwrap().0)
}

/// Private 専門学校: caps 590,000 and 160,000; band Ⅰ at 150万, Ⅱ at 300万, Ⅲ at 350万.
#[test]
fn waivers_stop_at_the_cap_and_round_up_to_a_hundred() {
    assert_eq!(waived(150, 589_999, 159_999), (589_999, 159_999));
    assert_eq!(waived(150, 590_000, 160_000), (590_000, 160_000));
    assert_eq!(waived(150, 590_001, 160_001), (590_000, 160_000));
    assert_eq!(waived(300, 590_001, 160_001), (393_400, 106_700));
    assert_eq!(waived(350, 590_001, 160_001), (196_700, 53_400));
    assert_eq!(waived(350, 300, 301), (100, 200));
    assert_eq!(waived(350, 299, 0), (100, 0));
    assert_eq!(waived(150, 50, 1), (50, 1));
    assert_eq!(waived(350, 50, 100), (50, 100), "never above the fee");
}

#[test]
fn the_odd_yen_of_a_year_is_in_its_first_half() {
    let mut household = family(man(150));
    household.school.tuition = Tuition::Same(Yen(500_001));
    let periods = result(&household).periods;
    assert_eq!((periods[0].tuition_waiver, periods[1].tuition_waiver), (Some(Yen(250_001)), Some(Yen(250_000))));
}

#[test]
fn a_year_over_two_bands_has_half_of_each() {
    let mut household = family(Yen::ZERO);
    household.members[0].salary = ByYear::of(vec![(2025, man(300)), (2026, man(150))]);
    let periods = result(&household).periods;
    assert_eq!((periods[0].band, periods[1].band), (Band::Second, Band::First));
    assert_eq!((periods[0].tuition_waiver, periods[1].tuition_waiver), (Some(Yen(196_700)), Some(Yen(295_000))));
}

#[test]
fn adoption_in_autumn_leaves_out_the_first_half_and_the_entrance_fee() {
    let periods = result(&Household { apply: Apply::Autumn, ..family(man(150)) }).periods;
    let first = periods[0];
    assert_eq!((first.ground, first.grant_total, first.entrance_waiver), (Ground::NotYet, Yen::ZERO, Some(Yen::ZERO)));
    assert_eq!(first.tuition_waiver, Some(Yen::ZERO));
    assert_eq!((periods[1].grant_total, periods[1].tuition_waiver), (Yen(229_800), Some(Yen(295_000))));
}

/// Band Ⅳ and 私立理工農系: a third at 大学, a quarter at 専門学校; no grant; 多子世帯 wins.
#[test]
fn stem_departments_are_waived_in_part_in_the_fourth_band_only() {
    let with = |kind, salary| {
        let mut household = family(man(salary));
        household.school = School {
            stem_private: true,
            tuition: Tuition::Same(Yen(1_000_000)),
            entrance_fee: Some(Yen(300_000)),
            ..School::new(kind, Sector::Private, 1)
        };
        household
    };
    let year = |household: &Household| {
        let periods = result(household).periods;
        let tuition: Yen = periods.iter().filter_map(|period| period.tuition_waiver).sum();
        (periods[0].ground, tuition.0, periods[0].entrance_waiver.unwrap().0, periods[0].grant_total.0)
    };
    assert_eq!(year(&with(Kind::Daigaku, 450)), (Ground::Stem, 233_400, 86_700, 0));
    assert_eq!(year(&with(Kind::Tandai, 450)), (Ground::Stem, 155_000, 62_500, 0));
    assert_eq!(year(&with(Kind::Senmon, 450)), (Ground::Stem, 147_500, 40_000, 0));
    assert_eq!(year(&with(Kind::Senmon, 900)).0, Ground::Over);
    let mut public = with(Kind::Senmon, 450);
    public.school.sector = Sector::Public;
    assert_eq!(year(&public).0, Ground::FourthOnly);
    let mut many = with(Kind::Senmon, 450);
    many.members.push(child("2014-05-05"));
    assert_eq!(year(&many), (Ground::MultiChild, 590_000, 160_000, 57_600));
}

#[test]
fn correspondence_courses_are_granted_by_the_year() {
    let mut household = family(man(150));
    household.school.mode = Mode::Correspondence;
    let periods = result(&household).periods;
    assert_eq!(
        (periods[0].grant_month, periods[0].grant_total, periods[1].grant_total),
        (Yen::ZERO, Yen(25_500), Yen(25_500))
    );
    assert_eq!(periods[0].entrance_waiver, Some(Yen(30_000)));
}

/// The monthly table, 専門学校 and 高専, as JASSO prints it.
#[test]
fn grants_are_those_of_the_monthly_table() {
    let grant = |kind, sector, commute, special_home, salary| {
        let household =
            Household { school: School::new(kind, sector, 1), commute, special_home, ..family(man(salary)) };
        result(&household).periods[0].grant_month.0
    };
    let home = |kind, sector, salary| grant(kind, sector, Commute::Home, false, salary);
    assert_eq!(home(Kind::Senmon, Sector::Public, 150), 29_200);
    assert_eq!(home(Kind::Daigaku, Sector::Private, 300), 25_600);
    assert_eq!(home(Kind::Tandai, Sector::Private, 350), 12_800);
    assert_eq!(home(Kind::Kosen, Sector::Public, 300), 11_700);
    assert_eq!(home(Kind::Kosen, Sector::Private, 350), 8_900);
    assert_eq!(grant(Kind::Senmon, Sector::Private, Commute::Away, false, 150), 75_800);
    assert_eq!(grant(Kind::Senmon, Sector::Private, Commute::Away, true, 150), 75_800);
    assert_eq!(grant(Kind::Senmon, Sector::Private, Commute::Home, true, 150), 42_500);
    assert_eq!(grant(Kind::Kosen, Sector::Private, Commute::Away, false, 350), 14_500);
    assert_eq!(home(Kind::Senmon, Sector::Private, 450), 0, "band Ⅳ without 多子世帯");
}

/// One parent, the student of 17, n = 2: 350,000 x 2 + 100,000 + 320,000 = 1,120,000; ひとり親 1,350,000.
#[test]
fn the_limit_of_the_income_levy_holds_to_the_yen() {
    let alone = |income, single_parent| {
        let mut parent = parent_a(Yen::ZERO);
        parent.business_income = ByYear::same(Yen(income));
        Household { single_parent, ..Household::new(2027, college(), vec![parent, student()]) }
    };
    let exempt = |income, single_parent| earner(&alone(income, single_parent)).exempt;
    assert_eq!([exempt(1_120_000, None), exempt(1_120_001, None)], [true, false]);
    let mother = Some(SingleParent::Mother);
    assert_eq!([exempt(1_350_000, mother), exempt(1_350_001, mother)], [true, false]);
    let mut disabled = alone(1_350_000, None);
    disabled.members[0].disability = Some(Disability::Normal);
    assert!(earner(&disabled).exempt);
    assert_eq!(earner(&disabled).exempt_limit, Yen(1_350_000));
}

/// Minors are exempt to 1,350,000: under 18 on 1 January 2026 is born after 2 January 2008.
#[test]
fn a_minor_is_exempt_up_to_the_special_limit() {
    let student = |birth: &str| {
        let mut household = family(man(500));
        household.members[2] = Member::new(Role::Student, day(birth)).earning(man(190));
        person(&household, Role::Student, 2025)
    };
    assert_eq!((student("2008-01-03").exempt, student("2008-01-03").exempt_limit), (true, Yen(1_350_000)));
    assert_eq!((student("2008-01-02").exempt, student("2008-01-02").exempt_limit), (false, Yen(450_000)));
}

/// Income 2,000,000 above the limits of single parents: 5,000,000 of 合計所得.
#[test]
fn a_single_parent_is_one_up_to_five_million() {
    let alone = |income, single_parent| {
        let mut parent = parent_a(Yen::ZERO);
        parent.business_income = ByYear::same(Yen(income));
        let household = Household::new(2027, college(), vec![parent, student()]);
        let person = earner(&Household { single_parent: Some(single_parent), ..household });
        (person.deductions.single_parent.0, person.difference.0)
    };
    assert_eq!(alone(5_000_000, SingleParent::Mother), (300_000, 150_000));
    assert_eq!(alone(5_000_000, SingleParent::Father), (300_000, 110_000));
    assert_eq!(alone(5_000_001, SingleParent::Mother), (0, 100_000));
    let mut later = family(man(300));
    later.members.remove(1);
    later.single_parent = Some(SingleParent::Mother);
    assert_eq!(person(&later, Role::ParentA, 2026).deductions.single_parent, Yen(300_000));
    assert_eq!(person(&later, Role::ParentA, 2027).deductions.single_parent, Yen(330_000));
}

/// 合計所得 of the earner to 9, 9.5 and 10 million; the spouse at 580,000 and above.
#[test]
fn the_spouse_deduction_falls_with_the_earner_and_with_the_spouse() {
    let spouse = |own, other| {
        let mut household = family(Yen::ZERO);
        household.members[0].business_income = ByYear::same(Yen(own));
        household.members[1].business_income = ByYear::same(Yen(other));
        earner(&household).deductions.spouse.0
    };
    assert_eq!([spouse(9_000_000, 0), spouse(9_000_001, 0)], [330_000, 220_000]);
    assert_eq!([spouse(9_500_000, 0), spouse(9_500_001, 0)], [220_000, 110_000]);
    assert_eq!([spouse(10_000_000, 0), spouse(10_000_001, 0)], [110_000, 0]);
    assert_eq!([spouse(5_000_000, 1_000_000), spouse(5_000_000, 1_000_001)], [330_000, 310_000]);
    assert_eq!([spouse(5_000_000, 1_050_001), spouse(5_000_000, 1_100_001)], [260_000, 210_000]);
    assert_eq!([spouse(5_000_000, 1_150_001), spouse(5_000_000, 1_200_001)], [160_000, 110_000]);
    assert_eq!([spouse(5_000_000, 1_250_001), spouse(5_000_000, 1_300_001)], [60_000, 30_000]);
    assert_eq!([spouse(5_000_000, 1_330_000), spouse(5_000_000, 1_330_001)], [30_000, 0]);
    assert_eq!([spouse(9_400_000, 1_020_000), spouse(9_900_000, 1_020_000)], [210_000, 110_000]);
}

/// 調整控除: 課税標準額 to 2,000,000 the smaller of difference and taxable; above it shrinks to 50,000.
#[test]
fn the_adjustment_credit_turns_at_two_million() {
    let at = |taxable: i64| {
        let mut household = family(Yen::ZERO);
        household.members[0].business_income = ByYear::same(Yen(taxable + 430_000 + 330_000 + 330_000));
        household.members[0].social_insurance = ByYear::same(Yen::ZERO);
        let person = earner(&household);
        assert_eq!((person.taxable, person.difference), (Yen(taxable), Yen(150_000)));
        person.credit.0
    };
    assert_eq!([at(2_000_000), at(2_001_000), at(2_050_000)], [4_500, 4_470, 3_000]);
    assert_eq!([at(2_099_000), at(2_100_000), at(2_101_000)], [1_530, 1_500, 1_500]);
}

/// In a 政令指定都市: 150,000 x 4 % = 6,000, of which 3/4 count: the same base.
#[test]
fn a_designated_city_has_four_percent_of_which_three_quarters_count() {
    let city = Household { designated_city: true, ..family(man(360)) };
    let person = earner(&city);
    assert_eq!((person.credit, person.base), (Yen(6_000), Yen(44_100)));
    assert_eq!(earner(&family(man(360))).credit, Yen(4_500));
    assert_eq!(loan_base(&city).unwrap().base, Yen(44_100));
}

/// 合計所得 1,130,000, limit 1,120,000 (n = 2). Deductions 430,000 + 330,000, taxable 370,000; levy 37,000 - 5,000
/// (difference 100,000 x 5 %) = 32,000; 1,130,000 - 32,000 = 1,098,000: gap 22,000, municipal 3/5 = 13,200.
/// Base 22,200 - 3,000 - 13,200 = 6,000.
#[test]
fn just_above_the_limit_part_of_the_levy_is_forgiven() {
    let alone = |designated_city| {
        let mut parent = parent_a(Yen::ZERO);
        parent.business_income = ByYear::same(Yen(1_130_000));
        parent.social_insurance = ByYear::same(Yen::ZERO);
        Household { designated_city, ..Household::new(2027, college(), vec![parent, student()]) }
    };
    let person = earner(&alone(false));
    assert_eq!((person.taxable, person.credit, person.adjustment), (Yen(370_000), Yen(3_000), Yen(13_200)));
    assert_eq!((person.base, person.loan_base), (Yen(6_000), Yen(19_200)));
    let city = earner(&alone(true));
    assert_eq!((city.credit, city.adjustment, city.base), (Yen(4_000), Yen(17_600), Yen(6_000)));
}

/// 勤労学生: 合計所得 to 850,000 for income 2025, gross 1,500,000.
#[test]
fn a_working_student_is_one_up_to_the_limit() {
    let deduction = |salary| {
        let mut household = family(man(500));
        household.members[2] = student().earning(Yen(salary));
        person(&household, Role::Student, 2025).deductions.working_student.0
    };
    assert_eq!([deduction(0), deduction(1), deduction(1_500_000), deduction(1_500_001)], [0, 260_000, 260_000, 0]);
}

#[test]
fn a_specially_disabled_dependent_brings_more_when_living_together() {
    let disabled = |kind| {
        let mut household = family(man(500));
        household.members[3].disability = Some(kind);
        let person = earner(&household);
        (person.deductions.disability.0, person.difference.0 - 150_000)
    };
    assert_eq!(disabled(Disability::Normal), (260_000, 10_000));
    assert_eq!(disabled(Disability::Special), (300_000, 100_000));
    assert_eq!(disabled(Disability::SpecialHome), (530_000, 220_000));
}

/// 特定親族特別控除: a relative of 19 to 22 above the dependents' limit, for income 2025.
#[test]
fn a_student_brother_above_the_limit_brings_a_falling_deduction() {
    let deduction = |income| {
        let mut household = family(man(500));
        let mut brother = child("2005-05-05");
        brother.business_income = ByYear::same(Yen(income));
        household.members[3] = brother;
        let sums = earner(&household).deductions;
        (sums.dependents.0 - 330_000, sums.specific_relatives.0)
    };
    assert_eq!(deduction(580_000), (450_000, 0));
    assert_eq!(deduction(580_001), (0, 450_000));
    assert_eq!([deduction(950_000).1, deduction(950_001).1, deduction(1_000_001).1], [450_000, 410_000, 310_000]);
    assert_eq!([deduction(1_050_001).1, deduction(1_100_001).1, deduction(1_150_001).1], [210_000, 110_000, 60_000]);
    assert_eq!([deduction(1_200_001).1, deduction(1_230_000).1, deduction(1_230_001).1], [30_000, 30_000, 0]);
}

/// Limits of the loan base: 164,600, 189,400 and 381,500, inclusive; 100,000 x 6 = the base in hundreds.
#[test]
fn loan_limits_are_inclusive() {
    let open = |base: i64| {
        let loan = loan_base(&certified(10_000_000, 600_000 - base)).unwrap_or_else(|_| {
            let mut household = certified(0, 0);
            household.members[0].certificates[0] = Certificate {
                income_year: 2025,
                total_income: Yen(10_000_000),
                taxable: Yen(10_000_000),
                credit: Yen(600_000 - base),
                adjustment: Yen::ZERO,
                exempt: false,
            };
            loan_base(&household).unwrap()
        });
        (loan.both, loan.type1, loan.type2)
    };
    assert_eq!([open(164_600), open(164_700)], [(true, true, true), (false, true, true)]);
    assert_eq!([open(189_400), open(189_500)], [(false, true, true), (false, false, true)]);
    assert_eq!([open(381_500), open(381_600)], [(false, false, true), (false, false, false)]);
    assert_eq!(open(381_599), (false, false, true), "rounded down");
}

#[test]
fn an_away_student_gets_the_away_amount() {
    assert_eq!(result(&away(family(man(300)))).periods[0].grant_month, Yen(50_600));
}

#[test]
fn each_contradiction_of_a_family_is_named() {
    let texts = |change: &dyn Fn(&mut Household)| {
        let mut household = family(man(300));
        change(&mut household);
        household.problems().into_iter().map(|problem| problem.text).collect::<Vec<_>>()
    };
    let rate = |numerator, denominator| {
        texts(&|household: &mut Household| household.insurance_rate = Share { numerator, denominator })
    };
    assert_eq!(
        [rate(0, 1).len(), rate(1, 1).len(), rate(0, 0).len(), rate(-1, 1).len(), rate(2, 1).len()],
        [0, 0, 1, 1, 1]
    );
    let twice = texts(&|household| household.members.push(parent_a(Yen::ZERO)));
    assert_eq!(twice, ["同じ保護者が2人います"]);
    let born = |birth: &str| texts(&|household: &mut Household| household.members[3].birth = day(birth));
    // Parent B is of 1980-06-06.
    assert_eq!([born("1980-06-06").len(), born("1980-06-07").len()], [1, 0]);
    let of = |gone: usize, dependent_of| {
        texts(&|household: &mut Household| {
            household.members[3].dependent_of = dependent_of;
            household.members.remove(gone);
        })
    };
    assert_eq!([of(1, DependentOf::ParentA).len(), of(0, DependentOf::ParentB).len()], [0, 0]);
    assert_eq!([of(0, DependentOf::ParentA).len(), of(1, DependentOf::ParentB).len()], [1, 1]);
    let certificate = |total: i64, taxable: i64, credit: i64| {
        let mut household = certified(taxable, credit);
        household.members[0].certificates[0].total_income = Yen(total);
        household.problems().len()
    };
    assert_eq!([certificate(100, 100, 0), certificate(100, 101, 0), certificate(100, 100, -1)], [0, 1, 1]);
}
