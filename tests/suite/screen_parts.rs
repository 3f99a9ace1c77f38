//! A screen's text is taken apart into its elements.

use ce_navi::{
    aid::{form::Field, view::html},
    route::Route,
    ui::parts::{Part, parts},
};

use crate::worked_form::{worked, worked_but};

#[test]
fn a_text_is_taken_apart_into_its_elements() {
    let text = "<p class=m>a<br>b</p><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg><input value=\"&gt;\"><p></p>";
    let found = parts(text).unwrap();
    assert_eq!(found[0], Part { whole: "<p class=m>a<br>b</p>", tag: "<p class=m>", inside: "a<br>b" });
    assert_eq!(found[1].inside, "<path d=\"M0 0\"/>");
    assert_eq!(found[2], Part { whole: "<input value=\"&gt;\">", tag: "<input value=\"&gt;\">", inside: "" });
    assert_eq!(found[3].inside, "");
    assert_eq!(found.len(), 4);
    assert_eq!(parts(""), Some(vec![]));
}

#[test]
fn what_is_no_row_of_elements_is_left_whole() {
    for text in ["a", "<p>a</p>b", " <p>a</p>", "<p>a", "a</p>", "</p>", "<p", "<p>a</p", "<", "<p><b>a</p>", "<br"] {
        assert_eq!(parts(text), None, "{text}");
    }
}

#[test]
fn a_choice_on_the_result_changes_few_of_its_parts() {
    let changes = [(Field::Instalments, "monthly", 17), (Field::Loan2, "50000", 14), (Field::SalaryA, "361", 14)];
    let before = html(&Route::MoneyResult, &worked());
    let (text, all) = (before.as_str(), parts(&before).unwrap());
    assert_eq!(all.iter().map(|part| part.whole).collect::<String>(), text);
    for (field, value, stay) in changes {
        let after = html(&Route::MoneyResult, &worked_but(&[(field, value)]));
        let new = parts(&after).unwrap();
        assert_eq!(new.len(), all.len(), "{field:?}");
        let same = all.iter().zip(&new).filter(|(had, has)| had == has).count();
        assert_eq!((same, all.len()), (stay, 20), "{field:?}");
    }
}
