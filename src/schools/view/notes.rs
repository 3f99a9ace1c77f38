//! What is said of the list as a whole, and the file that holds it with the records: written when the site is built.

use crate::{
    browser::address::href,
    careers::profession::Profession,
    route::Route,
    schools::{
        COLLECTED, NATIONWIDE, SCHOOLS,
        listing::{NOTE, written},
        school::date_text,
    },
    ui::html::{elements, link},
};

/// Of each licence: above its list, that it is not all there is; below it, what it was made from.
pub fn notes() -> Vec<String> {
    Profession::ALL.into_iter().flat_map(|licence| [above(licence), below(licence)]).collect()
}

fn above(licence: Profession) -> String {
    let schools = SCHOOLS.iter().filter(|school| school.licence == licence).count();
    let (year, nationwide) = (NATIONWIDE.year, NATIONWIDE.schools);
    let known = match licence {
        Profession::ClinicalEngineer => {
            format!("資料で確かめた{schools}校です。{year}年の養成校は{nationwide}校で、完全な一覧ではありません。")
        }
        _ => format!("資料に出てくる{schools}校です。完全な一覧ではありません。"),
    };
    known + "<a href=\"#about\">くわしく</a>"
}

fn below(licence: Profession) -> String {
    let day = date_text(COLLECTED);
    let nation = match licence {
        Profession::ClinicalEngineer => "全国の校数は、百科事典の転載によります。",
        _ => {
            "大学は、令和4年度の一覧から、学科の名前でえらびました。受験資格も、学科の名前からの判断です。国立大学の保健学科のように、専攻の名前が学科名に出ない学校は、入っていません。"
        }
    };
    let made = [
        format!("この一覧は、{day}までに集めた資料の写しから作りました。学校の今のサイトを開いて確かめたものではありません。資料の古い学校は、募集を終えているかもしれません。一覧にない学校や都道府県にも、養成校があるかもしれません。{nation}"),
        "「初年度」は、学校に1年目に払う合計です。年度や、ふくまれる費用は、学校ごとにちがいます。合格率は、学校や報道が伝えたものだけです。くわしい資料は、学校ごとのページにあります。".into(),
        match licence {
            Profession::ClinicalEngineer => link(&href(&Route::Routes), "", "専門学校3年と大学4年のちがい、ほかの道"),
            _ => link(&href(&Route::Careers), "", "三つの国家資格をくらべる"),
        },
    ];
    elements("p", made)
}

/// The text of the file.
#[must_use]
pub fn listed() -> String {
    let note = |note: String| NOTE.to_string() + &note + "\n";
    notes().into_iter().map(note).collect::<String>() + &written(SCHOOLS)
}
