//! What lies on people's phones and in their links: every form that was ever given out is still read. Texts are only added.

use ce_navi::{
    aid::form::{Field, Form},
    quiz::answers::Answers,
    schools::{memo::Memos, tray::Tray},
    settings::{Settings, TextSize, Theme},
    yen::Yen,
};

#[test]
fn kept_settings_are_read() {
    let all = Settings { furigana: true, text: TextSize::ExtraLarge, theme: Theme::Dark };
    assert_eq!(Settings::from_saved("1.a0a482d9.on,xl,dark"), all);
    assert_eq!(Settings::from_saved("1.b77a8dbc.,,"), Settings::default());
}

#[test]
fn kept_answers_of_the_quiz_and_their_links_are_read() {
    let kept = Answers::from_saved("1.9474de50.54321----------------555").unwrap();
    assert_eq!(kept.to_link(), "q1_543210000000000000000555");
    assert_eq!(Answers::from_link("q1_543210000000000000000555"), Some(kept));
}

#[test]
fn kept_schools_and_notes_are_read() {
    assert_eq!(Tray::from_saved("1.df978bca.aino.fujita").ids(), ["aino", "fujita"]);
    let memos = Memos::from_saved("1.b701a2a1.aino\u{1f}見学 6月\u{1e}fujita\u{1f}遠い\u{1e}");
    assert_eq!((memos.of("aino"), memos.of("fujita")), ("見学 6月", "遠い"));
}

#[test]
fn kept_forms_are_read() {
    // The first form had three steps.
    let first = Form::from_saved("1.81ca2b13.step=0");
    assert_eq!(first, Some(Form::default()));
    // With other answers kept beside it.
    let form = Form::from_saved("1.40103b41.at=check&school=senmon-private&years=3&case-name=A校&case-0=1.b9798cd2.at=check%26school=daigaku-private%26years=4").unwrap();
    assert_eq!((form.get(Field::Years), form.get(Field::CaseName)), ("3", "A校"));
    assert_eq!(form.kept_case(0).unwrap().get(Field::School), "daigaku-private");
    // When 施設費 were of every year alike.
    let form = Form::from_saved("1.31ba105e.at=costs&years=3&fees=20").unwrap();
    assert_eq!([0, 1, 2].map(|year| form.other_fees(year)), [Some(Yen(200_000)); 3]);
}

#[test]
fn links_of_forms_are_read() {
    // Before and after what is chosen on the result was in it.
    for (link, loan) in [
        ("m1_e07984a9_A2012J0a0b2c2027d700000e200000g1h2008i9j15k0l1m3600000n900000q0", ""),
        ("m1_f4f261e1_A2012J0a0b2c2027d700000e200000g1h2008i9j15k0l1m3600000n900000q0-a3-b183-c500-d2000-e0", "50000"),
    ] {
        let form = Form::from_link(link).unwrap();
        assert_eq!((form.get(Field::SalaryA), form.get(Field::SiblingBirth(0))), ("360", "2012"));
        assert_eq!(form.get(Field::Loan2), loan);
        assert_eq!(form.to_link(), link);
    }
    for (link, fees) in [
        // When 施設費 were of every year alike; then of later years, of which nobody knows them.
        ("m1_e0ab27a5_b3f200000", [Some(Yen(200_000)); 3]),
        ("m1_77a759e7_b3f200000-f70000", [Some(Yen(200_000)), Some(Yen(70_000)), Some(Yen(70_000))]),
        ("m1_06c79d98_b3f200000-f100000000001", [Some(Yen(200_000)), None, None]),
    ] {
        let form = Form::from_link(link).unwrap();
        assert_eq!([0, 1, 2].map(|year| form.other_fees(year)), fees, "{link}");
        assert_eq!(form.to_link(), link);
    }
}
