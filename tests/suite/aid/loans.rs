//! Loans: who may borrow, how much beside the grant, and repayment.

use ce_navi::{
    aid::{
        band::{Band, decide},
        household::{Apply, Household, Kind, School, Sector, SingleParent},
        loan::{
            LoanBase, LoanType, Repayment, entrance_extra, extra_guarantee_fee, extra_rate, guarantee_fee, loan_base,
            mixed_rate, rates, repay_type1, repay_type1_in, repay_type2, repay_type2_in, repayment_years,
            type1_choices, type2_choices,
        },
        share::Share,
    },
    yen::Yen,
};

use super::house::{away, child, college, family, man, parent_a, parent_b, result, student};

/// The 第一種 choices of the first half-year.
fn choices(household: &Household) -> Vec<i64> {
    let (estimate, base) = (result(household), loan_base(household).unwrap());
    let half = estimate.periods[0].half;
    let decision = decide(household, &estimate.assessments[0], half.fiscal_year);
    type1_choices(household, base, decision, half).iter().map(|yen| yen.0).collect()
}

#[test]
fn a_private_college_shrinks_the_interest_free_loan_beside_the_grant() {
    assert_eq!(choices(&family(man(150))), [0; 0]);
    assert_eq!(choices(&family(man(300))), [0; 0]);
    assert_eq!(choices(&family(man(350))), [23_800]);
    assert_eq!(choices(&away(family(man(350)))), [18_300]);
}

#[test]
fn without_support_the_whole_table_is_open_up_to_the_limit_of_both() {
    let household = family(man(650));
    assert_eq!(loan_base(&household).map(|base| (base.both, base.type1)), Ok((true, true)));
    assert_eq!(choices(&household), [53_000, 40_000, 30_000, 20_000]);
    assert_eq!(choices(&away(household)), [60_000, 50_000, 40_000, 30_000, 20_000]);
}

#[test]
fn between_the_limits_the_highest_amount_is_closed() {
    let between = (600..900).map(|salary| family(man(salary))).find(|family| !loan_base(family).unwrap().both).unwrap();
    assert!(loan_base(&between).unwrap().type1);
    assert_eq!(choices(&between), [40_000, 30_000, 20_000]);
}

#[test]
fn a_large_family_above_the_bands_is_adjusted_too() {
    let members =
        |salary| vec![parent_a(man(salary)), parent_b(Yen::ZERO), student(), child("2012-01-20"), child("2014-01-20")];
    let families = (600..900).map(|salary| Household::new(2027, college(), members(salary)));
    let above = families.into_iter().find(|family| result(family).periods[0].band == Band::Over).unwrap();
    assert!(result(&above).periods[0].multi_child);
    assert_eq!(choices(&above), [3_800]);
    assert_eq!(choices(&away(above)), [10_800]);
}

#[test]
fn children_beyond_two_and_a_private_school_far_away_lower_the_base() {
    let members = vec![parent_a(man(700)), parent_b(Yen::ZERO), student(), child("2012-01-20")];
    let two = Household::new(2027, college(), members.clone());
    let mut more = members;
    more.push(child("2014-01-20"));
    let three = Household::new(2027, college(), more);
    let base = |household: &Household| loan_base(household).unwrap().base;
    assert_eq!(base(&two) - base(&three), Yen(40_000));
    assert_eq!(base(&away(two.clone())), base(&two), "予約採用");
    let spring = Household { apply: Apply::Spring, ..away(two.clone()) };
    assert_eq!(base(&two) - base(&spring), Yen(22_000));
    let public = Household { school: School::new(Kind::Daigaku, Sector::Public, 4), ..spring };
    assert_eq!(base(&public), base(&two));
}

#[test]
fn adoption_in_autumn_looks_at_the_later_year() {
    let autumn = Household { apply: Apply::Autumn, ..family(man(400)) };
    assert_eq!(loan_base(&autumn).unwrap().income_year, 2026);
    assert_eq!(loan_base(&family(man(400))).unwrap().income_year, 2025);
}

#[test]
fn the_loan_with_interest_goes_in_steps_of_ten_thousand() {
    let household = family(man(500));
    let (base, half) = (loan_base(&household).unwrap(), result(&household).periods[0].half);
    let amounts: Vec<i64> = type2_choices(base, half).map(|yen| yen.0).collect();
    assert_eq!(amounts.first(), Some(&20_000));
    assert_eq!(amounts.last(), Some(&120_000));
    assert_eq!(amounts.len(), 11);
    let rich = family(man(1_500));
    let base = loan_base(&rich).unwrap();
    assert!(!base.type2);
    assert_eq!(type2_choices(base, half).count(), 0);
    assert_eq!(entrance_extra(&rich, base).0, []);
}

#[test]
fn a_higher_base_needs_the_refusal_first() {
    let low = family(man(350));
    assert!(!entrance_extra(&low, loan_base(&low).unwrap()).1);
    let high = family(man(600));
    let (amounts, refusal) = entrance_extra(&high, loan_base(&high).unwrap());
    assert_eq!(amounts.len(), 5);
    assert!(refusal);
}

#[test]
fn the_entrance_extra_is_there_for_either_loan_and_free_of_the_refusal_up_to_its_limit() {
    let household = family(man(600));
    let of = |amount, type1, type2| {
        let base = LoanBase { income_year: 2025, base: Yen(amount), both: false, type1, type2 };
        let (amounts, refusal) = entrance_extra(&household, base);
        (amounts.len(), refusal)
    };
    assert_eq!([of(75_000, true, true), of(75_001, true, true)], [(5, false), (5, true)]);
    assert_eq!([of(381_500, false, true), of(381_501, false, false)], [(5, true), (0, true)]);
}

#[test]
fn a_single_parent_has_forty_thousand_taken_off_the_base() {
    let alone = |single_parent| {
        let mut household = family(man(700));
        household.members.remove(1);
        Household { single_parent, ..household }
    };
    let base = |household: &Household| loan_base(household).unwrap().base;
    let (mother, estimate) = (alone(Some(SingleParent::Mother)), result(&alone(Some(SingleParent::Mother))));
    let own: Yen =
        estimate.assessments[0].persons.iter().filter(|one| one.role.is_parent()).map(|one| one.loan_base).sum();
    assert_eq!(own - base(&mother), Yen(40_000));
}

/// (total, years): just at and one yen above a step of the table.
#[test]
fn the_years_of_repayment_turn_at_every_step_of_the_table() {
    let years = |total| repay_type1(Yen(total)).unwrap().years;
    for (total, at, above) in [
        (200_000, 6, 5),
        (400_000, 10, 8),
        (500_000, 10, 8),
        (600_000, 10, 8),
        (700_000, 10, 8),
        (900_000, 11, 10),
        (1_100_000, 12, 11),
        (1_300_000, 13, 11),
        (1_500_000, 13, 12),
        (1_700_000, 14, 13),
        (1_900_000, 14, 13),
        (2_100_000, 15, 14),
        (2_300_000, 15, 14),
        (2_500_000, 15, 14),
        (3_400_000, 20, 20),
    ] {
        assert_eq!((years(total), years(total + 1)), (at, above), "{total}");
    }
    assert_eq!(years(1), 1);
    assert_eq!(repay_type1(Yen::ZERO), None);
    assert_eq!(repay_type1(Yen(-1)), None);
}

#[test]
fn without_interest_the_payments_are_equal_shares() {
    let repayment = repay_type2(Yen(1_440_000), Share::ZERO).unwrap();
    assert_eq!((repayment.monthly, repayment.count), (Yen(9_230), 156));
    for (numerator, denominator) in [(2, 1), (-1, 100), (1, 0), (0, 0), (1, -1)] {
        assert_eq!(repay_type2(Yen(1_440_000), Share { numerator, denominator }), None, "{numerator}/{denominator}");
    }
    assert!(repay_type2(Yen(1_440_000), Share { numerator: 1, denominator: 1 }).is_some());
}

#[test]
fn a_higher_rate_costs_more_up_to_the_cap() {
    let costs: Vec<i64> =
        rates().iter().map(|rate| repay_type2(Yen(2_400_000), rate.share).unwrap().monthly.0).collect();
    assert_eq!(costs.len(), 5);
    assert!(costs.is_sorted_by(|less, more| less < more), "{costs:?}");
    assert!((16_768..=16_770).contains(costs.last().unwrap()), "the official example at 3 %, within a yen");
}

#[test]
fn the_entrance_extra_bears_a_fifth_of_a_percent_more_up_to_its_cap() {
    // 貸与利率, June 2026: 第二種 2.922 % fixed and 1.9 % reviewed; with 入学時特別増額 3.1 % and 2.1 %.
    let per_100_000 = |share: Share| share.of(Yen(100_000));
    assert_eq!(per_100_000(extra_rate(Share { numerator: 2_922, denominator: 100_000 })), Yen(3_100));
    assert_eq!(per_100_000(extra_rate(Share { numerator: 1_900, denominator: 100_000 })), Yen(2_100));
    // The last rate below the cap.
    assert_eq!(per_100_000(extra_rate(Share { numerator: 2_899, denominator: 100_000 })), Yen(3_099));
    let rate = extra_rate(Share::percent(3));
    assert!(
        repay_type2(Yen(500_000), rate).unwrap().total > repay_type2(Yen(500_000), Share::percent(3)).unwrap().total
    );
}

/// JASSO 返還期間の変更: 2,160,000 of 第一種 and 1,200,000 of 第二種 at 3 %, alone and with the years of their sum.
#[test]
fn loans_that_end_together_are_given_back_over_the_years_of_their_sum() {
    let (first, second) = (Yen(2_160_000), Yen(1_200_000));
    let alone = |repayment: Option<Repayment>| repayment.map(|repayment| (repayment.count, repayment.monthly.0));
    assert_eq!(alone(repay_type1(first)), Some((168, 12_857)));
    let three = Share::percent(3);
    // The page's older figures bear other interest before the first payment: within 50 yen a month.
    let (count, monthly) = alone(repay_type2(second, three)).unwrap();
    assert!(count == 144 && (10_055..10_105).contains(&monthly), "{monthly}");

    let years = repayment_years(first + second);
    assert_eq!(years, 19);
    assert_eq!(alone(repay_type1_in(first, years)), Some((228, 9_473)));
    let (count, monthly) = alone(repay_type2_in(second, three, years)).unwrap();
    assert!(count == 228 && (6_988..7_038).contains(&monthly), "{monthly}");
}

#[test]
fn the_entrance_extra_is_given_back_at_the_mean_of_both_rates() {
    let rate = Share { numerator: 1_900, denominator: 100_000 };
    // 3 of 4 parts at 1.9 %, one at 2.1 %.
    let mixed = mixed_rate(Yen(1_500_000), Yen(500_000), rate);
    assert_eq!(mixed.of(Yen(100_000)), Yen(1_950));
    assert_eq!(mixed_rate(Yen::ZERO, Yen(500_000), rate).of(Yen(100_000)), Yen(2_100));
    assert_eq!(mixed_rate(Yen(1_500_000), Yen::ZERO, rate), rate);
}

#[test]
fn the_guarantee_is_known_only_where_it_was_read() {
    assert_eq!(guarantee_fee(Kind::Senmon, LoanType::First, 2, Yen(53_000)), Some(Yen(1_608)));
    assert_eq!(guarantee_fee(Kind::Senmon, LoanType::First, 3, Yen(53_000)), Some(Yen(1_698)));
    assert_eq!(guarantee_fee(Kind::Daigaku, LoanType::First, 4, Yen(54_000)), Some(Yen(1_928)));
    assert_eq!(guarantee_fee(Kind::Senmon, LoanType::First, 2, Yen(54_000)), None);
    assert_eq!(guarantee_fee(Kind::Senmon, LoanType::Second, 2, Yen(50_000)), Some(Yen(1_865)));
    assert_eq!(extra_guarantee_fee(Yen(500_000)), Some(Yen(16_265)));
    assert_eq!(extra_guarantee_fee(Yen(500_001)), None);
}
