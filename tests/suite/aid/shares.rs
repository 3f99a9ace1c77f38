//! Shares: read exactly, compared exactly.

use ce_navi::{aid::share::Share, yen::Yen};

fn parsed(text: &str) -> Option<(i64, i64)> {
    Share::parse_decimal(text).map(|share| (share.numerator, share.denominator))
}

#[test]
fn decimals_are_read_exactly() {
    assert_eq!(parsed("0.15"), Some((15, 100)));
    assert_eq!(parsed("1"), Some((1, 1)));
    assert_eq!(parsed("0"), Some((0, 1)));
    assert_eq!(parsed("1.5e-2"), Some((15, 1_000)));
    assert_eq!(parsed("1.5E-2"), Some((15, 1_000)));
    assert_eq!(parsed("1.5e1"), Some((15, 1)));
    assert_eq!(parsed("1.5e2"), Some((150, 1)));
    assert_eq!(parsed("0.123456789"), Some((123_456_789, 1_000_000_000)));
    assert_eq!(parsed("999.5"), Some((9_995, 10)));
    assert_eq!(parsed("1."), Some((1, 1)));
}

#[test]
fn what_is_no_plain_decimal_is_refused() {
    for text in [
        "",
        ".5",
        "-1",
        "+1",
        "1000",
        "0.1234567890",
        "1,5",
        "0.1x",
        "x.1",
        "1e",
        "e1",
        "1e-10",
        "0.1e-9",
        "1e19",
        "999e18",
        "０",
        "0x1",
        "1e99999999999",
        "0.1e-2147483648",
    ] {
        assert_eq!(parsed(text), None, "{text}");
    }
}

#[test]
fn a_share_is_rounded_down_and_compared_exactly() {
    let third = Share { numerator: 1, denominator: 3 };
    assert_eq!([third.of(Yen(299)), third.of(Yen(300)), third.of(Yen(-1))], [Yen(99), Yen(100), Yen(-1)]);
    let above = |numerator, denominator| Share { numerator, denominator }.above_one();
    assert_eq!([above(1, 1), above(2, 1), above(99, 100), above(101, 100)], [false, true, false, true]);
    assert_eq!([third.up_to_percent(33), third.up_to_percent(34)], [false, true]);
    assert_eq!(Share::percent(15), Share { numerator: 15, denominator: 100 });
}
