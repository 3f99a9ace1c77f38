//! The settings, the record of traffic and the lists of sources: what the shell says of the app itself.

use ce_navi::{
    browser::traffic::Fetched,
    civil_date::CivilDate,
    settings::age,
    sources::{school_sources_html, sources_html},
    traffic::{record, traffic_html},
};

fn fetched(address: &str, bytes: u64) -> Fetched {
    Fetched { address: address.into(), bytes }
}

fn date(text: &str) -> CivilDate {
    CivilDate::parse(text).unwrap()
}

#[test]
fn data_is_as_old_as_whole_months_and_a_year_is_warned_of() {
    for (today, said) in [
        ("2026-11-22", "1か月以内"),
        ("2026-12-21", "1か月以内"),
        ("2026-12-22", "約1か月前"),
        ("2027-10-22", "約11か月前"),
        ("2027-11-21", "約11か月前"),
        ("2027-11-22", "1年以上前"),
        ("2029-01-01", "1年以上前"),
        ("2026-01-01", "1か月以内"),
    ] {
        let age = age(date("2026-11-22"), date(today));
        assert!(age.contains(said), "{today}: {age}");
        assert_eq!(age.contains("確かめてください"), said.contains("1年"), "{today}");
    }
}

#[test]
fn the_record_tells_own_files_from_anybody_elses() {
    let own = "https://ce.example";
    let mine = [fetched("https://ce.example/", 0), fetched("https://ce.example/boot.js", 1_186)];
    let html = record(own, &mine);
    assert!(html.contains("外とは、通信していません") && html.contains("外：0件") && html.contains("ファイル：2件"));
    assert!(html.contains("<th scope=row>/boot.js</th><td class=n>2 KB</td>"), "{html}");
    assert!(html.contains("大きさの記録なし"), "a size that the browser does not say is not 0");
    // An address that only begins like one's own is another's.
    for other in ["https://ce.example.evil.test/x", "https://ce.example:8443/", "https://tracker.test/<b>"] {
        let html = record(own, &[mine[0].clone(), fetched(other, 10)]);
        assert!(
            html.contains("外：1件") && html.contains("ファイル：1件") && !html.contains("通信していません"),
            "{other}"
        );
        assert!(!html.contains("<b>https") && !html.contains("/<b>"), "{html}");
    }
    assert!(traffic_html().contains("JavaScriptが必要"), "without the app the place says what is missing");
}

#[test]
fn every_document_stands_in_one_of_the_two_lists_once() {
    let (all, of_schools) = (sources_html(), school_sources_html());
    let ids = |html: &str| html.matches("<li id=\"").count();
    assert!(all.contains("href=\"/sources/schools/\""));
    assert!(!all.contains("id=\"school-") && of_schools.contains("id=\"school-mext-r4\""));
    assert_eq!(ids(&of_schools), ce_navi::schools::DOCUMENTS.len());
    assert!(all.contains("id=\"aid-") && all.contains("id=\"career-") && all.contains("id=\"guide-"));
}
