//! Handing a screen on: by a link that carries its answers behind `#`, as a QR code, or on paper.

use std::cell::RefCell;

use qrcodegen::{QrCode, QrCodeEcc};

use super::html::{button, element, escaped, link, more};

/// The names of the buttons that copy the link and print the page.
pub const COPY: &str = "copy";
pub const PRINT: &str = "print";

/// What became of copying.
pub const COPIED: &str = "コピーしました。";
pub const NOT_COPIED: &str =
    "コピーできませんでした。下の「QRコードとリンクを見る」を開いて、リンクを長押ししてください。";

/// What the link holds, the keys, what became of the last tap, and the link itself.
#[must_use]
pub fn share(address: &str, holds: &str, said: &str) -> String {
    let keys = button(COPY, "", "class=btn data-hasty", "リンクをコピー")
        + &button(PRINT, "", "class=btn data-hasty", "印刷する");
    let shown = element("p class=\"s wrap\"", &link(address, "", &escaped(address)));
    let parts = [
        element("p class=m", &[holds, GOES_NOWHERE].concat()),
        element("div class=btns", &keys),
        element("p class=s id=said role=status", said),
        more("QRコードとリンクを見る", &(qr(address) + &shown)),
    ];
    element("div class=\"stack no-print\"", &parts.concat())
}

const GOES_NOWHERE: &str = "名前や連絡先は入りません。\
    開いた人の画面で計算し、どこにも送りません。見せるかどうかは、あなたが決めてください。";

thread_local! {
    /// The last code and its address: a screen is written anew far more often than its link changes.
    static DRAWN: RefCell<(String, String)> = RefCell::default();
}

fn qr(address: &str) -> String {
    DRAWN.with_borrow_mut(|(of, drawn)| {
        if of != address {
            (*of, *drawn) = (address.into(), draw(address));
        }
        drawn.clone()
    })
}

/// Dark squares on a white ground with the quiet zone of four squares that readers need; squares in a row are one.
fn draw(text: &str) -> String {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Low) else { return String::new() };
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if dark > 0 {
                let [left, top, wide] = [(x + 4).to_string(), (y + 4).to_string(), dark.to_string()];
                path.extend(["M", &left, " ", &top, "h", &wide, "v1h-", &wide, "z"]);
            }
            x += i32::try_from(dark).unwrap_or(0) + 1;
        }
    }
    let size = (code.size() + 8).to_string();
    let open =
        ["svg class=qr role=img aria-label=\"この結果のリンクのQRコード\" viewBox=\"0 0 ", &size, " ", &size, "\""];
    element(
        &open.concat(),
        &["<path class=qr-ground d=\"M0 0h", &size, "v", &size, "H0z\"/><path d=\"", &path, "\"/>"].concat(),
    )
}
