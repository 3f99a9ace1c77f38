//! The tables of amounts, typed by hand from their documents and looked up through the engine.

use ce_navi::{
    aid::{
        band::decide,
        household::{ByYear, Commute, Household, Kind, Member, Mode, Role, School, Sector, SingleParent, Tuition},
        share::Share,
        support::{Period, Waiver},
        tax::{assess, salary_income},
    },
    yen::Yen,
};

use super::house::{child, day, family, man, parent_b, result, student};

/// A family of three children whose first half-year lies in a band: grants of all four bands.
fn in_band(band: usize, kind: Kind, sector: Sector) -> Household {
    let salary = man([150, 323, 350, 500][band]);
    let mut household = family(salary);
    household.members.push(child("2014-05-05"));
    household.school = School::new(kind, sector, 2);
    household
}

/// 月額 of band Ⅰ to Ⅳ: home, special home, away (JASSO 給付奨学金の支給額).
#[test]
fn the_monthly_grants_are_those_of_the_table() {
    let main_public =
        [(29_200, 33_300, 66_700), (19_500, 22_200, 44_500), (9_800, 11_100, 22_300), (7_300, 8_400, 16_700)];
    let main_private =
        [(38_300, 42_500, 75_800), (25_600, 28_400, 50_600), (12_800, 14_200, 25_300), (9_600, 10_700, 19_000)];
    let kosen_public =
        [(17_500, 25_800, 34_200), (11_700, 17_200, 22_800), (5_900, 8_600, 11_400), (4_400, 6_500, 8_600)];
    let kosen_private =
        [(26_700, 35_000, 43_300), (17_800, 23_400, 28_900), (8_900, 11_700, 14_500), (6_700, 8_800, 10_900)];
    for (kind, sector, table) in [
        (Kind::Senmon, Sector::Public, main_public),
        (Kind::Daigaku, Sector::Public, main_public),
        (Kind::Tandai, Sector::Private, main_private),
        (Kind::Senmon, Sector::Private, main_private),
        (Kind::Kosen, Sector::Public, kosen_public),
        (Kind::Kosen, Sector::Private, kosen_private),
    ] {
        for (band, (home, special_home, away)) in table.into_iter().enumerate() {
            let household = in_band(band, kind, sector);
            let month = |commute, special_home| {
                let period = result(&Household { commute, special_home, ..household.clone() }).periods[0];
                assert_eq!(usize::from(period.band.number()), band + 1);
                period.grant_month.0
            };
            let found = (month(Commute::Home, false), month(Commute::Home, true), month(Commute::Away, false));
            assert_eq!(found, (home, special_home, away), "{kind:?} {sector:?} {band}");
            assert_eq!(month(Commute::Away, true), away);
        }
    }
}

/// 授業料 a year and 入学金, of 多子世帯: the cap itself.
const CAPS: [(Mode, Kind, Sector, i64, i64); 15] = [
    (Mode::Day, Kind::Daigaku, Sector::Public, 535_800, 282_000),
    (Mode::Day, Kind::Daigaku, Sector::Private, 700_000, 260_000),
    (Mode::Day, Kind::Tandai, Sector::Public, 390_000, 169_200),
    (Mode::Day, Kind::Tandai, Sector::Private, 620_000, 250_000),
    (Mode::Day, Kind::Kosen, Sector::Public, 234_600, 84_600),
    (Mode::Day, Kind::Kosen, Sector::Private, 700_000, 130_000),
    (Mode::Day, Kind::Senmon, Sector::Public, 166_800, 70_000),
    (Mode::Day, Kind::Senmon, Sector::Private, 590_000, 160_000),
    (Mode::Night, Kind::Daigaku, Sector::Public, 267_900, 141_000),
    (Mode::Night, Kind::Daigaku, Sector::Private, 360_000, 140_000),
    (Mode::Night, Kind::Tandai, Sector::Public, 195_000, 84_600),
    (Mode::Night, Kind::Tandai, Sector::Private, 360_000, 170_000),
    (Mode::Correspondence, Kind::Daigaku, Sector::Private, 130_000, 30_000),
    (Mode::Correspondence, Kind::Tandai, Sector::Private, 130_000, 30_000),
    (Mode::Correspondence, Kind::Senmon, Sector::Private, 130_000, 30_000),
];

fn waived(mode: Mode, kind: Kind, sector: Sector, fees: Option<(i64, i64)>) -> Option<(i64, i64)> {
    let mut household = in_band(0, kind, sector);
    household.school.mode = mode;
    household.school.tuition = fees.map_or(Tuition::Unknown, |(tuition, _)| Tuition::Same(Yen(tuition)));
    household.school.entrance_fee = fees.map(|(_, entrance)| Yen(entrance));
    let periods: Vec<Period> = result(&household).periods;
    Some(((periods[0].tuition_waiver? + periods[1].tuition_waiver?).0, periods[0].entrance_waiver?.0))
}

#[test]
fn every_cap_is_met_to_the_yen_from_both_sides() {
    for (mode, kind, sector, tuition, entrance) in CAPS {
        let of = |fees| waived(mode, kind, sector, fees);
        assert_eq!(of(Some((tuition - 1, entrance - 1))), Some((tuition - 1, entrance - 1)), "{mode:?} {kind:?}");
        assert_eq!(of(Some((tuition, entrance))), Some((tuition, entrance)));
        assert_eq!(of(Some((tuition + 1, entrance + 1))), Some((tuition, entrance)));
        assert_eq!(of(None), Some((tuition, entrance)), "a fee that is not known counts as the cap");
    }
}

#[test]
fn the_share_and_the_cap_of_a_waiver_can_be_read() {
    let household = in_band(2, Kind::Tandai, Sector::Private);
    let two = Household { members: household.members[..4].to_vec(), ..household.clone() };
    let waiver = |household: &Household| {
        let estimate = result(household);
        let half = estimate.periods[0].half;
        Waiver::of(household, decide(household, &estimate.assessments[0], half.fiscal_year), half)
    };
    let cap = waiver(&household).cap().unwrap();
    assert_eq!((cap.tuition, cap.entrance), (Yen(620_000), Yen(250_000)));
    assert_eq!(waiver(&household).share(), Share { numerator: 1, denominator: 1 });
    assert_eq!(waiver(&two).share(), Share { numerator: 1, denominator: 3 });
    let night = in_band(1, Kind::Senmon, Sector::Private);
    let night = Household { school: School { mode: Mode::Night, ..night.school.clone() }, ..night };
    assert!(waiver(&night).cap().is_none());
}

#[test]
fn no_other_school_has_a_cap() {
    let mut open = 0;
    for mode in [Mode::Day, Mode::Night, Mode::Correspondence] {
        for kind in [Kind::Senmon, Kind::Daigaku, Kind::Tandai, Kind::Kosen] {
            for sector in [Sector::Public, Sector::Private] {
                let known = CAPS.iter().any(|cap| (cap.0, cap.1, cap.2) == (mode, kind, sector));
                assert_eq!(waived(mode, kind, sector, Some((1, 1))).is_some(), known);
                assert_eq!(waived(mode, kind, sector, Some((0, 0))), Some((0, 0)), "nothing of nothing");
                open += usize::from(!known);
            }
        }
    }
    assert_eq!(open, 9);
}

/// 京丹波町: 配偶者(特別)控除 by the spouse's 合計所得, of earners up to 900万, 950万 and 1,000万円, in 万円.
#[test]
fn the_spouse_deductions_are_those_of_the_municipal_table() {
    let rows = [
        (480_000, [33, 22, 11]),
        (1_000_000, [33, 22, 11]),
        (1_050_000, [31, 21, 11]),
        (1_100_000, [26, 18, 9]),
        (1_150_000, [21, 14, 7]),
        (1_200_000, [16, 11, 6]),
        (1_250_000, [11, 8, 4]),
        (1_300_000, [6, 4, 2]),
        (1_330_000, [3, 2, 1]),
        (1_330_001, [0, 0, 0]),
    ];
    for (spouse, wanted) in rows {
        let of = |own| {
            let mut household = family(Yen::ZERO);
            household.members[0].business_income = ByYear::same(Yen(own));
            household.members[1].business_income = ByYear::same(Yen(spouse));
            assess(&household, 2024).person(Role::ParentA).unwrap().deductions.spouse
        };
        assert_eq!([of(9_000_000), of(9_500_000), of(10_000_000)], wanted.map(man), "{spouse}");
        assert_eq!([of(9_000_001), of(9_500_001)], [man(wanted[1]), man(wanted[2])], "{spouse}");
        assert_eq!(of(10_000_001), Yen::ZERO);
    }
}

/// 三浦市: 基礎控除 of the resident tax above 2,400万円.
#[test]
fn the_basic_deduction_shrinks_above_24_million() {
    let basic = |year, own| {
        let mut household = family(Yen::ZERO);
        household.members[0].business_income = ByYear::same(Yen(own));
        assess(&household, year).person(Role::ParentA).unwrap().deductions.basic.0
    };
    assert_eq!([basic(2025, 24_000_000), basic(2025, 24_000_001)], [430_000, 290_000]);
    assert_eq!([basic(2025, 24_500_000), basic(2025, 24_500_001)], [290_000, 150_000]);
    assert_eq!([basic(2025, 25_000_000), basic(2025, 25_000_001)], [150_000, 0]);
    assert_eq!([basic(2019, 24_000_000), basic(2019, 90_000_000)], [330_000, 330_000]);
}

/// 町田市: for the resident tax of FY2023 who was born on 3 January 2005 or later is under 18; for FY2022 under 20 from
/// 3 January 2002.
#[test]
fn a_minor_is_under_18_from_the_income_of_2022_on() {
    let special = |year, birth: &str| {
        let mut household = family(man(500));
        household.members[2] = Member::new(Role::Student, day(birth));
        assess(&household, year).person(Role::Student).unwrap().exempt_limit == Yen(1_350_000)
    };
    assert_eq!([special(2022, "2005-01-03"), special(2022, "2005-01-02")], [true, false]);
    assert_eq!([special(2021, "2002-01-03"), special(2021, "2002-01-02")], [true, false]);
}

/// 真岡市: 35万 x 3 + 10万 + 32万 = 147万 with a spouse and a child, 182万 with two; 45万 alone.
#[test]
fn the_limits_of_exemption_are_those_of_the_municipal_page() {
    let limit = |members: Vec<Member>| {
        let household = Household::new(2027, School::new(Kind::Senmon, Sector::Private, 2), members);
        assess(&household, 2025).person(Role::ParentA).unwrap().exempt_limit.0
    };
    let earner = || Member::new(Role::ParentA, day("1978-05-05")).earning(man(300));
    let two = vec![earner(), parent_b(Yen::ZERO), student(), child("2014-05-05")];
    assert_eq!(limit(two.clone()), 1_820_000);
    assert_eq!(limit(two[..3].to_vec()), 1_470_000);
    let grown = student().earning(man(300));
    assert_eq!(limit(vec![earner(), grown]), 450_000);
}

/// 三浦市: the rows of 給与所得 for incomes from 2020, at their edges.
#[test]
fn the_salary_table_of_2020_is_that_of_the_municipal_page() {
    let of = |salary| salary_income(ce_navi::aid::figures::tax_year(2022), Yen(salary)).0;
    for (salary, income) in [
        (551_000, 1_000),
        (1_618_999, 1_068_999),
        (1_619_000, 1_069_000),
        (1_619_999, 1_069_000),
        (1_620_000, 1_070_000),
        (1_621_999, 1_070_000),
        (1_622_000, 1_072_000),
        (1_623_999, 1_072_000),
        (1_624_000, 1_074_000),
        (1_627_999, 1_074_000),
    ] {
        assert_eq!(of(salary), income, "{salary}");
    }
}

#[test]
fn a_father_alone_has_the_smaller_difference_and_a_child_of_high_income_makes_no_single_parent() {
    let alone = |single_parent, childs_salary| {
        let members = vec![Member::new(Role::ParentA, day("1978-05-05")).earning(man(300)), {
            Member { salary: ByYear::same(Yen(childs_salary)), ..student() }
        }];
        let school = School::new(Kind::Senmon, Sector::Private, 2);
        let household = Household { single_parent: Some(single_parent), ..Household::new(2027, school, members) };
        let person = *assess(&household, 2025).person(Role::ParentA).unwrap();
        (person.deductions.single_parent.0, person.difference.0)
    };
    assert_eq!(alone(SingleParent::Father, 1_230_000), (300_000, 110_000));
    assert_eq!(alone(SingleParent::Mother, 1_230_000), (300_000, 150_000));
    assert_eq!(alone(SingleParent::Mother, 1_230_001), (0, 50_000));
}
