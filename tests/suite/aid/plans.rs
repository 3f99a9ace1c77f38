//! The plan over the course: years, months, instalments, shortfall.

use ce_navi::{
    aid::{
        household::{Apply, Household},
        plan::{Borrowing, Instalments, Payment, Plan, YearFees, plan},
    },
    yen::Yen,
};

use super::house::{away, family, man, result};

fn fees() -> Vec<YearFees> {
    let later = YearFees {
        entrance: None,
        tuition: Some(Yen(900_000)),
        facilities: Some(Yen(200_001)),
        practice: Some(Yen(100_000)),
        other: Some(Yen(50_000)),
    };
    vec![YearFees { entrance: Some(Yen(300_000)), ..later }, later, later]
}

fn planned(household: &Household, instalments: Instalments) -> Plan {
    let borrowing = Borrowing { type2_month: Yen(50_000), ..Borrowing::default() };
    plan(household, &result(household), &fees(), borrowing, Payment::cautious(instalments))
}

fn due(plan: &Plan) -> Vec<(u8, i64)> {
    plan.months.iter().filter(|month| month.due > Yen::ZERO).map(|month| (month.month, month.due.0)).collect()
}

/// 350万: band Ⅲ, 12,800 a month, tuition waiver 196,700 a year, entrance waiver 53,400.
#[test]
fn the_years_split_fees_waiver_grant_loan_and_own_part() {
    let plan = planned(&family(man(350)), Instalments::Halves);
    let first = plan.years[0];
    assert_eq!(first.fiscal_year, 2027);
    assert_eq!(first.fees.known(), Yen(1_550_001));
    assert_eq!(first.tuition_waiver, Some(Yen(196_700)));
    assert_eq!(first.entrance_waiver, Some(Yen(53_400)));
    assert_eq!(first.grant, Yen(153_600));
    assert_eq!(first.loan, Yen(600_000));
    assert_eq!(first.own, Some(Yen(546_301)));
    assert_eq!(plan.years[1].entrance_waiver, Some(Yen::ZERO));
    assert_eq!(plan.years.len(), 3);
    assert!(!plan.open);
}

#[test]
fn entrance_money_and_the_first_half_fall_due_in_march_in_full() {
    let plan = planned(&family(man(350)), Instalments::Halves);
    let march = plan.months[0];
    assert_eq!((march.year, march.month), (2027, 3));
    assert_eq!(march.due, Yen(300_000 + 625_001));
    assert_eq!(due(&plan)[1..3], [(10, 625_000 - 98_350), (4, 625_001 - 98_350)]);
    let back: Vec<_> = plan
        .months
        .iter()
        .filter(|month| month.refund > Yen::ZERO)
        .map(|month| (month.month, month.refund.0))
        .collect();
    assert_eq!(back, [(10, 98_350 + 53_400)]);
}

#[test]
fn the_first_transfer_brings_the_months_so_far() {
    let plan = planned(&family(man(350)), Instalments::Halves);
    let grants: Vec<i64> = plan.months.iter().take(7).map(|month| month.grant.0).collect();
    assert_eq!(grants, [0, 0, 0, 0, 51_200, 12_800, 12_800]);
    let loans: Vec<i64> = plan.months.iter().take(7).map(|month| month.loan.0).collect();
    assert_eq!(loans, [0, 0, 0, 0, 200_000, 50_000, 50_000]);
}

#[test]
fn adoption_in_autumn_is_paid_from_october_on() {
    let plan = planned(&Household { apply: Apply::Autumn, ..family(man(350)) }, Instalments::Halves);
    let first = plan.months.iter().find(|month| month.grant > Yen::ZERO).unwrap();
    assert_eq!((first.year, first.month, first.grant), (2028, 1, Yen(51_200)));
    assert_eq!(plan.years[0].loan, Yen(300_000));
    assert_eq!(plan.years[0].entrance_waiver, Some(Yen::ZERO));
}

#[test]
fn the_shortfall_is_named_with_its_month_and_amount() {
    let household = family(man(350));
    let plan = planned(&household, Instalments::Halves);
    assert_eq!(plan.first_shortfall().map(|month| (month.month, month.balance)), Some((3, Yen(-925_001))));
    let saved = Payment { savings: Yen(925_001), ..Payment::cautious(Instalments::Halves) };
    let enough = with_payment(&household, saved);
    assert_eq!(enough.months[0].balance, Yen::ZERO);
    assert_ne!(enough.first_shortfall().map(|month| month.month), Some(3));
}

#[test]
fn the_month_in_which_most_is_short_is_named_and_none_where_money_suffices() {
    let household = family(man(350));
    let plan = with_payment(&household, Payment::cautious(Instalments::Halves));
    let balances: Vec<_> = plan.months.iter().map(|month| month.balance).collect();
    let worst = plan.worst_shortfall().unwrap();
    assert_eq!(Some(&worst.balance), balances.iter().min());
    assert!(worst.balance < plan.first_shortfall().unwrap().balance);
    let enough = Payment { savings: Yen(10_000_000), ..Payment::cautious(Instalments::Halves) };
    assert_eq!(with_payment(&household, enough).worst_shortfall(), None);
    let exact = Payment { savings: -worst.balance, ..enough };
    let exact = with_payment(&household, exact);
    assert_eq!(exact.months.iter().map(|month| month.balance).min(), Some(Yen::ZERO));
    assert_eq!((exact.first_shortfall(), exact.worst_shortfall()), (None, None), "nothing left is not short");
}

#[test]
fn the_ways_to_pay_are_named_with_their_number() {
    let names = Instalments::ALL.map(Instalments::name);
    assert_eq!(names, ["一括", "半期ごと(2回)", "3か月ごと(4回)", "月ごと(12回)"]);
}

pub fn with_payment(household: &Household, payment: Payment) -> Plan {
    plan(household, &result(household), &fees(), Borrowing::default(), payment)
}

#[test]
fn a_fee_that_is_not_known_leaves_the_own_part_open() {
    let household = family(man(350));
    let mut fees = fees();
    fees[1].practice = None;
    let payment = Payment::cautious(Instalments::Halves);
    let plan = plan(&household, &result(&household), &fees, Borrowing::default(), payment);
    assert!(plan.open);
    assert!(plan.years[0].own.is_some());
    assert_eq!(plan.years[1].own, None);
}

#[test]
fn all_instalment_plans_come_to_the_same_fee() {
    for household in [family(man(350)), away(family(man(150))), family(man(900))] {
        let totals: Vec<i64> = Instalments::ALL
            .into_iter()
            .map(|instalments| {
                let plan = planned(&household, instalments);
                plan.months.iter().map(|month| month.due.0 - month.refund.0).sum()
            })
            .collect();
        let estimate = result(&household);
        let waived = estimate.totals.tuition_waiver.unwrap() + estimate.totals.entrance_waiver.unwrap();
        let fees: Yen = fees().iter().map(YearFees::known).sum();
        assert_eq!(totals, [(fees - waived).0; 4]);
    }
}

#[test]
fn what_the_school_says_it_collects_first_moves_the_bills_and_not_their_sum() {
    let halves = Payment::cautious(Instalments::Halves);
    for household in [family(man(350)), away(family(man(150))), family(man(900))] {
        let own = |payment| -> i64 {
            with_payment(&household, payment).months.iter().map(|month| month.due.0 - month.refund.0).sum()
        };
        // From 入学金 and half of 授業料 to where half of 授業料 is left: all is waived that would have been.
        let YearFees { entrance, tuition, .. } = fees()[0];
        let half = tuition.unwrap().times(1, 2);
        let least = entrance.unwrap() + half;
        for paid in [least, least + Yen(1), least + Yen(123_456), fees()[0].known() - half] {
            let stated = Payment { at_entry: Some(paid), ..halves };
            assert_eq!(own(stated), own(halves), "{paid:?}");
            assert_eq!(with_payment(&household, stated).months[0].due, paid);
            for other in [Instalments::Yearly, Instalments::Quarters, Instalments::Monthly] {
                let (with, without) = (Payment { instalments: other, ..stated }, Payment::cautious(other));
                assert_eq!(with_payment(&household, with), with_payment(&household, without), "{other:?}");
            }
        }
    }
}

#[test]
fn monthly_instalments_are_twelve_a_year() {
    let household = family(man(900));
    let payment = Payment { first_before_entry: false, ..Payment::cautious(Instalments::Monthly) };
    let months: Vec<_> = due(&with_payment(&household, payment)).into_iter().map(|(month, _)| month).collect();
    assert_eq!(months.len(), 1 + 36);
    let quarters = Payment { instalments: Instalments::Quarters, ..payment };
    let months: Vec<_> = due(&with_payment(&household, quarters)).into_iter().map(|(month, _)| month).collect();
    assert_eq!(months, [3, 4, 7, 10, 1, 4, 7, 10, 1, 4, 7, 10, 1]);
    let yearly = Payment { instalments: Instalments::Yearly, ..payment };
    let months: Vec<_> = due(&with_payment(&household, yearly)).into_iter().map(|(month, _)| month).collect();
    assert_eq!(months, [3, 4, 4, 4]);
}
