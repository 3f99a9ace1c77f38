//! /money/check/: the published examples beside what the app computes.

use ce_navi::{
    aid::{form::Form, view},
    route::Route,
};

fn shown() -> String {
    view::html(&Route::MoneyCheck, &Form::default())
}

#[test]
fn all_demanded_examples_are_counted_and_agree() {
    // 26 guides of which 3 rest on unpublished assumptions, 16 waivers, 2 tax examples, 39 repayments.
    assert!(shown().contains("80件 / 80件"), "{}", shown());
    assert!(shown().contains("すべて同じ答えで計算できました"));
    assert!(!shown().contains("<small>ちがう"));
    assert_eq!(shown().matches("<small>前提が不明").count() + shown().matches("<small>同じ").count(), 83);
}

#[test]
fn a_published_answer_stands_beside_the_own_one() {
    // JASSO 返還例: 第一種 2,160,000円, 168 payments of 12,857円.
    let html = shown();
    let row = html.split("<tr>").find(|row| row.contains("第一種 2,160,000円")).unwrap();
    assert_eq!(row.matches("月額 12,857円").count(), 2);
    assert_eq!(row.matches("回数 168回").count(), 2);
}
