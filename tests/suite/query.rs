//! What an address carries behind its `?`.

use ce_navi::query::{read, write};
use proptest::prelude::*;

#[test]
fn texts_of_any_script_travel_in_an_address() {
    assert_eq!(write(&[("area", "関東"), ("q", "a b&c=d")]), "area=%E9%96%A2%E6%9D%B1&q=a%20b%26c%3Dd");
    assert_eq!(read("area=%E9%96%A2%E6%9D%B1&q=a%20b%26c%3Dd", "q").as_deref(), Some("a b&c=d"));
    assert_eq!(read("q=a+b", "q").as_deref(), Some("a b"), "as forms write a space");
    assert_eq!(read("q=1&q=2", "q").as_deref(), Some("1"));
}

#[test]
fn what_is_empty_is_left_out_and_what_is_broken_is_not_read() {
    assert_eq!(write(&[("a", ""), ("b", "1"), ("c", "")]), "b=1");
    for query in ["", "q", "q=%", "q=%4", "q=%zz", "q=%FF", "p=1", "=1"] {
        assert_eq!(read(query, "q"), None, "{query}");
    }
    assert_eq!(read("q=", "q").as_deref(), Some(""));
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(text in "\\PC{1,40}", other in "\\PC{0,40}") {
        let query = write(&[("other", &other), ("q", &text)]);
        prop_assert!(query.is_ascii());
        prop_assert_eq!(read(&query, "q"), Some(text));
    }

    #[test]
    fn any_query_may_be_read(query in "\\PC{0,80}", key in "[a-z]{0,3}") {
        _ = read(&query, &key);
    }
}
