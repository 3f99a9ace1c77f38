//! 24 px line icons, drawn with the text's colour; all decorative: the words stand beside them or in `aria-label`.

/// The drawings, once per page; [`super::html::icon`] shows one by the name behind `i-`: back book check chev ext home
/// info knobs link lock minus plus print pulse saved school search warn x yen.
pub const SPRITE: &str = concat!(
    r##"<symbol id="i-back" viewBox="0 0 24 24"><path d="M20 12H5m6-6.5L4.5 12l6.5 6.5"/></symbol>"##,
    r##"<symbol id="i-book" viewBox="0 0 24 24"><path d="M12 7c-2-1.5-4.6-2-8-2v13c3.4 0 6 .5 8 2 2-1.5 4.6-2 8-2V5c-3.4 0-6 .5-8 2zm0 0v13"/></symbol>"##,
    r##"<symbol id="i-check" viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7"/></symbol>"##,
    r##"<symbol id="i-chev" viewBox="0 0 24 24"><path d="m9 5 7 7-7 7"/></symbol>"##,
    r##"<symbol id="i-ext" viewBox="0 0 24 24"><path d="M14 5h5v5m0-5-8 8m6 1v5H5V7h5"/></symbol>"##,
    r##"<symbol id="i-home" viewBox="0 0 24 24"><path d="M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z"/></symbol>"##,
    r##"<symbol id="i-info" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/><path d="M12 11v5.5m0-9v.1"/></symbol>"##,
    r##"<symbol id="i-knobs" viewBox="0 0 24 24"><path d="M4 7h8.5M18 7h2M4 17h2m5.5 0H20"/><circle cx="15" cy="7" r="2.6"/><circle cx="9" cy="17" r="2.6"/></symbol>"##,
    r##"<symbol id="i-link" viewBox="0 0 24 24"><path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3"/></symbol>"##,
    r##"<symbol id="i-lock" viewBox="0 0 24 24"><rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/></symbol>"##,
    r##"<symbol id="i-minus" viewBox="0 0 24 24"><path d="M5 12h14"/></symbol>"##,
    r##"<symbol id="i-phone" viewBox="0 0 24 24"><rect x="6.5" y="3" width="11" height="18" rx="2.5"/><path d="M11 17.5h2"/></symbol>"##,
    r##"<symbol id="i-plus" viewBox="0 0 24 24"><path d="M12 5v14M5 12h14"/></symbol>"##,
    r##"<symbol id="i-print" viewBox="0 0 24 24"><path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/></symbol>"##,
    r##"<symbol id="i-pulse" viewBox="0 0 24 24"><path d="M2.5 13H7l2.2-6.5 4 11.5 2.3-5h6"/></symbol>"##,
    r##"<symbol id="i-saved" viewBox="0 0 24 24"><rect x="6.5" y="3" width="11" height="18" rx="2.5"/><path d="m9.4 12.2 1.9 1.9 3.4-3.9"/></symbol>"##,
    r##"<symbol id="i-school" viewBox="0 0 24 24"><path d="M4.5 20V10L12 5l7.5 5v10M2.5 20h19M10 20v-4.5h4V20M12 10.5v.1"/></symbol>"##,
    r##"<symbol id="i-search" viewBox="0 0 24 24"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></symbol>"##,
    r##"<symbol id="i-warn" viewBox="0 0 24 24"><path d="M12 4 2.8 20h18.4zM12 10v5m0 2.4v.1"/></symbol>"##,
    r##"<symbol id="i-x" viewBox="0 0 24 24"><path d="m6 6 12 12M18 6 6 18"/></symbol>"##,
    r##"<symbol id="i-yen" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/><path d="m8.5 7.5 3.5 5 3.5-5M12 12.5V17m-3-4h6m-6 2.4h6"/></symbol>"##,
);
