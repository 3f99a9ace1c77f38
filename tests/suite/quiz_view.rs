//! The quiz's screens as they are prerendered: what they say, and what they never say.

use ce_navi::{
    app,
    quiz::{
        answers::{Answers, Degree},
        question::{Aim, COUNT},
        view,
    },
    route::Route,
};

use crate::quiz::FORBIDDEN;

fn result(text: &str) -> String {
    let mut answers = Answers::default();
    assert_eq!(text.len(), COUNT);
    for (place, byte) in text.bytes().enumerate() {
        answers.set(place, Degree::new(byte.wrapping_sub(b'0')));
    }
    view::result(&view::Shown { answers, own: true, cut: false, said: "" })
}

/// What is read: text between tags, and the labels that screen readers say.
fn read(html: &str) -> String {
    let mut read = String::new();
    for (index, part) in html.split('<').enumerate() {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        if let Some((_, label)) = tag.split_once("aria-label=\"") {
            read += label.split('"').next().unwrap();
        }
        read += if index == 0 { part } else { text };
    }
    read
}

/// Clear, tied, flat, low, skipped, too few, part 1 only, nothing.
const SHEETS: [&str; 10] = [
    "521544352443524225242542",
    "333333353333333333333333",
    "333333355333333333333333",
    "333333333333333333333333",
    "111111111111111155115155",
    "5-2-54-5344-35-4--5-----",
    "51------5---------------",
    "521544352443524---------",
    "522222252222222511111111",
    "------------------------",
];

#[test]
fn the_answered_are_counted_among_those_asked_so_far() {
    assert!(read(&result("5-2-54-5344-354---------")).contains("15問のうち11問に答えました"));
    assert!(read(&result("521544352443524-5-------")).contains("24問のうち16問に答えました"));
}

#[test]
fn every_result_names_all_three_and_decides_over_nobody() {
    for sheet in SHEETS {
        let html = result(sheet);
        let text = read(&html);
        for aim in Aim::PROFESSIONS {
            assert!(text.contains(aim.name()), "{sheet}: {aim:?}");
        }
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{sheet}: {word}");
        }
        assert!(text.contains("向き不向きや合格を決めるものではありません"), "{sheet}");
        assert_eq!(html.matches("<h1").count(), 1, "{sheet}");
        assert!(!html.contains(" style="), "{sheet}");
        assert!(!text.contains("{name"), "{sheet}");
    }
}

#[test]
fn the_first_heading_says_what_came_out() {
    let heading = |sheet: &str| {
        let html = result(sheet);
        let (_, after) = html.split_once("<h1>").unwrap();
        read(after.split_once("</h1>").unwrap().0)
    };
    assert_eq!(heading(SHEETS[0]), "今の答えから一番強く出たのは「臨床工学技士」の場面です。");
    assert_eq!(heading(SHEETS[2]), "「臨床工学技士」と「診療放射線技師」が同じ点で並びました。");
    assert_eq!(heading(SHEETS[3]), "3つの仕事に差がつきませんでした。");
    assert_eq!(
        heading("333333343333333333333333"),
        "「臨床工学技士」と「診療放射線技師」と「臨床検査技師」はほぼ並んでいます。"
    );
    assert_eq!(heading(SHEETS[6]), "結果を出すには、もう少し答えが必要です。");
    assert_eq!(heading(SHEETS[9]), "まだ、答えがありません。");
}

/// CE 22, RT 0, MT −6, as counted by hand in `quiz_lines`.
#[test]
fn the_points_on_the_screen_add_up_to_the_sums_below_them() {
    let html = result(SHEETS[0]);
    let (_, table) = html.split_once("<tbody>").unwrap();
    let (rows, foot) = table.split_once("<tfoot>").unwrap();
    let numbers = |row: &str| {
        let cells = row.split("<td").skip(1).map(|cell| read(&format!("<td{}", cell.split_once("</td>").unwrap().0)));
        cells
            .map(|text| text.trim().replace(['＋', '±'], "").replace('−', "-").parse().unwrap_or(0))
            .collect::<Vec<i32>>()
    };
    let rows: Vec<Vec<i32>> = rows.split("</tr>").filter(|row| row.contains("<td")).map(numbers).collect();
    assert_eq!(rows.len(), COUNT);
    let sum = |column: usize| rows.iter().map(|row| row[column]).sum::<i32>();
    assert_eq!([sum(0), sum(1), sum(2)], [22, 0, -6]);
    let foot: Vec<Vec<i32>> = foot.split("</tr>").filter(|row| row.contains("<td")).map(numbers).collect();
    assert_eq!(foot, [[22, 0, -6], [28, 28, 28], [89, 50, 39]]);
}

#[test]
fn a_draw_of_all_three_is_not_called_steady() {
    assert!(!read(&result(SHEETS[3])).contains("同じ仕事が一番上"));
    assert!(read(&result(SHEETS[0])).contains("同じ仕事が一番上"));
}

#[test]
fn too_few_answers_show_no_figure_and_a_way_back() {
    for sheet in [SHEETS[6], SHEETS[9]] {
        let html = result(sheet);
        assert!(!html.contains("class=\"fit") && !html.contains("viz"), "{sheet}");
        assert!(html.contains("href=\"/quiz/"), "{sheet}");
    }
    assert!(result(SHEETS[6]).contains("href=\"/quiz/?q=3\""), "to the first question that was skipped");
}

#[test]
fn every_answer_can_be_changed_from_the_result() {
    let html = result(SHEETS[0]);
    for number in 1..=COUNT {
        assert!(html.contains(&format!("href=\"/quiz/?change={number}\"")), "{number}");
    }
}

#[test]
fn the_quiz_can_be_read_without_javascript() {
    let html = app::body(&Route::Quiz);
    let text = read(&html);
    for said in ["わかること", "わからないこと", "合格や就職の見込み", "15問・約2分", "どこにも送りません"]
    {
        assert!(text.replace("<!>", "").contains(said), "{said}");
    }
    let (_, noscript) = html.split_once("<noscript>").unwrap();
    assert!(noscript.split_once("</noscript>").unwrap().0.contains("JavaScript"));
    assert!(FORBIDDEN.iter().all(|word| !text.contains(word)));
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("<header class=bar>") && html.contains("id=\"main\""));
}

#[test]
fn answers_that_came_by_a_link_are_shown_and_change_nothing_of_this_phone() {
    let mut answers = Answers::default();
    for (place, byte) in SHEETS[0].bytes().enumerate() {
        answers.set(place, Degree::new(byte.wrapping_sub(b'0')));
    }
    let html = view::result(&view::Shown { answers, own: false, cut: false, said: "" });
    assert!(html.contains("リンクで受け取った答えの結果です"));
    for way in ["/quiz/?", "name=erase"] {
        assert!(!html.contains(way), "{way}");
        assert!(result(SHEETS[0]).contains(way), "{way}");
    }
}

#[test]
fn what_came_out_weakly_is_not_called_strong_and_several_are_not_called_one() {
    let heading = |sheet: &str| read(result(sheet).split("<h1>").nth(1).unwrap().split("</h1>").next().unwrap());
    // All answers 2 but one: first, and still little drawn.
    let low = "222222212222222222222222".replacen("2222", "3222", 1);
    let text = read(&result(&low));
    assert!(!heading(&low).contains("強く出た") || !text.contains("強く出ていません"), "{}", heading(&low));
    for sheet in SHEETS.into_iter().chain([&*low, "333333353333333333333333", "222222252222222222222222"]) {
        let text = read(&result(sheet));
        if heading(sheet).contains("並") {
            assert!(
                !text.contains("引かれる気持ちは強く出ていません") || text.contains("これらの仕事の場面"),
                "{sheet}"
            );
        }
        // An index beside the middle is said to be there, in words that no answer has.
        assert!(!text.contains("どちらともいえない 50") && !text.contains("今の答えは「"), "{sheet}");
    }
    assert!(read(&result(SHEETS[3])).contains("まんなかあたり 50"));
    let flat = read(&result(SHEETS[3]));
    assert!(!flat.contains("この仕事の場面") && !flat.contains("半々くらい"), "of no one in particular: {flat}");
}

#[test]
fn the_common_ground_is_told_in_a_sentence() {
    let text = |sheet: &str| read(&result(sheet));
    assert!(
        text("555555555555555555555555")
            .contains("今の答えでは、大事にしたい気持ちが、はっきり出ています。順番には入れていません。")
    );
    assert!(text("333333333333333333333333").contains("今の答えでは、まだ、はっきりとは出ていません。"));
    assert!(text("333133333133331333333333").contains("練習しながら身につける人が多い部分です"));
}
