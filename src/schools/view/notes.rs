//! What is said of the list as a whole, and the file that holds it with the records: written when the site is built.

use crate::{
    browser::address::href,
    route::Route,
    schools::{
        COLLECTED, NATIONWIDE, SCHOOLS,
        listing::{NOTE, written},
        school::date_text,
    },
    ui::html::{elements, link},
};

/// Above the list, that it is not all there is; below it, what it was made from.
pub fn notes() -> [String; 2] {
    let (schools, year, nationwide, day) = (SCHOOLS.len(), NATIONWIDE.year, NATIONWIDE.schools, date_text(COLLECTED));
    let made = [
        format!("この一覧は、{day}までに集めた資料の写しから作りました。学校の今のサイトを開いて確かめたものではありません。資料の古い学校は、募集を終えているかもしれません。一覧にない学校や都道府県にも、養成校があるかもしれません。全国の校数は、百科事典の転載によります。"),
        "「初年度」は、学校に1年目に払う合計です。年度や、ふくまれる費用は、学校ごとにちがいます。合格率は、学校や報道が伝えたものだけです。くわしい資料は、学校ごとのページにあります。".into(),
        link(&href(&Route::Routes), "", "専門学校3年と大学4年のちがい、ほかの道"),
    ];
    [
        format!(
            "資料で確かめた{schools}校です。{year}年の養成校は{nationwide}校で、完全な一覧ではありません。<a href=\"#about\">くわしく</a>"
        ),
        elements("p", made),
    ]
}

/// The text of the file.
#[must_use]
pub fn listed() -> String {
    let note = |note: String| NOTE.to_string() + &note + "\n";
    notes().map(note).concat() + &written(SCHOOLS)
}
