//! 通信の記録: which files the app fetched since it was opened, so that everybody can see that it spoke to nobody else.

use crate::{
    browser::{
        redraw::redraw,
        traffic::{Fetched, fetched, own},
    },
    ui::html::{element, escaped},
};

/// What stands inside `<main>`.
#[cfg(feature = "ssr")]
#[must_use]
pub fn traffic_html() -> String {
    "<div class=intro><h1>通信の記録</h1><p>このアプリを開いてから、どのファイルを読んだかの記録です。\
        ブラウザが付けた記録を、そのまま出しています。</p></div>\
        <section class=sec aria-labelledby=how><h2 id=how>外と通信しないしくみ</h2><ul class=ticks>\
        <li>このアプリは、自分のファイルのほかには、何も読みません。</li>\
        <li>入れた内容を送る先が、ありません。計算は、すべてこの端末の中で行います。</li>\
        <li>ほかの相手との通信は、ページの決まり（コンテンツ・セキュリティ・ポリシー）で、ブラウザが止めます。</li>\
        <li>外のサイトへのリンクを開いたときだけ、そのサイトと通信します。リンクには、外へ出る印が付いています。</li></ul>\
        <p class=\"s dim\">記録は、このタブでアプリを開いてからのものです。ページを読みこみ直すと、新しくなります。\
        端末に保存したファイルを使ったときは、通信していなくても、名前が出ます。</p></section>\
        <div class=sec id=traffic><p>ここに記録を出すには、JavaScriptが必要です。</p></div>"
        .to_owned()
}

/// Puts the record into its place.
pub fn open() {
    redraw("#traffic", &record(&own(), &fetched()));
}

/// The record: who else was spoken to, which should be nobody, then the app's own files with their sizes.
#[must_use]
pub fn record(own: &str, fetched: &[Fetched]) -> String {
    let (mine, others): (Vec<_>, Vec<_>) =
        fetched.iter().partition(|file| file.address.strip_prefix(own).is_some_and(|path| path.starts_with('/')));
    let number = |of: &[&Fetched]| of.len().to_string();
    let said = if others.is_empty() {
        "このアプリの外とは、通信していません。"
    } else {
        "このアプリの外との通信が、記録されています。ブラウザの拡張機能などが読んだのかもしれません。"
    };
    let rows = |of: &[&Fetched], cut: &str| of.iter().map(|file| row(file, cut)).collect::<String>();
    let list = |of: &[&Fetched], cut: &str| match of {
        [] => String::new(),
        of => element("table class=tbl", &element("tbody", &rows(of, cut))),
    };
    [
        "<p><b>",
        said,
        "</b></p><h2>このアプリの外：",
        &number(&others),
        "件</h2>",
        &list(&others, ""),
        "<h2>このアプリのファイル：",
        &number(&mine),
        "件</h2>",
        &list(&mine, own),
    ]
    .concat()
}

fn row(file: &Fetched, cut: &str) -> String {
    let name = element("th scope=row", &escaped(file.address.strip_prefix(cut).unwrap_or(&file.address)));
    let size = match file.bytes {
        0 => "大きさの記録なし".to_owned(),
        bytes => [&(bytes.div_ceil(1_000)).to_string(), " KB"].concat(),
    };
    element("tr", &(name + &element("td class=n", &size)))
}
