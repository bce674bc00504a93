//! Mails and saved pages.

use candor_unpack::part::{Content, Message};
use candor_unpack::problem::Problem;

use crate::reading::{read_one, refusal, zipped};

const MAIL: &str = "Received: by mx.shop.example; Fri, 20 Nov 2026 08:00:01 +0000\r\n\
    From: \"Seller Performance\" <notice@amazon.example>\r\nSubject: Your account\r\n\
    Date: Fri, 20 Nov 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/alternative; boundary=\"=_b\"\r\n\r\n--=_b\r\n\
    Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    <html><body><h3>Why did this happen?</h3><p>See <a href=3D\"https://sellercentral.amazon.example/x\">this\r\n\
    page</a>.</p><ul><li>Invoices=C2=A0for B0TEST0001</li></ul></body></html>\r\n--=_b--\r\n";

fn message(name: &str, bytes: &[u8]) -> Message {
    match read_one(name, bytes).content {
        Content::Message(message) => message,
        other => panic!("`{name}` was read as {other:?}"),
    }
}

#[test]
fn a_mail_is_a_message_with_its_lines_and_links() {
    let message = message("notice.txt", MAIL.as_bytes());
    assert_eq!(
        message.text,
        "Why did this happen?\n\nSee this page (https://sellercentral.amazon.example/x).\n\n- Invoices for B0TEST0001"
    );
    assert_eq!(message.subject.as_deref(), Some("Your account"));
    assert_eq!(message.from.as_deref(), Some("Seller Performance <notice@amazon.example>"));
    assert_eq!(message.date.as_deref(), Some("2026-11-20T08:00:00Z"));
}

#[test]
fn a_mail_in_an_archive_is_a_message() {
    let part = read_one("mails.zip", &zipped(&[("a.eml", MAIL.as_bytes())]));
    assert_eq!(part.name, "mails.zip › a.eml");
    assert!(matches!(part.content, Content::Message(_)));
}

#[test]
fn a_saved_page_is_a_message_in_its_own_encoding() {
    let page =
        b"<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>Performance notification</title>\
        <script>var token = 'secret';</script></head><body><p>Gr\xfc\xdfe</p></body></html>";
    let message = message("page.html", page);
    assert_eq!(
        (message.text.as_str(), message.subject.as_deref()),
        ("Grüße", Some("Performance notification"))
    );
}

#[test]
fn a_sign_in_page_saved_as_a_report_is_named_as_one() {
    let page = b"<!doctype html><html><head><title>Amazon Sign-In</title></head><body>\
        <form name=\"signIn\"><input type=\"email\"><input type=\"password\"></form></body></html>";
    assert_eq!(refusal("orders.csv", page), Problem::SignInPage);
}

#[test]
fn a_page_without_a_word_is_no_message() {
    assert_eq!(
        refusal("a.html", b"<html><body><script>render()</script></body></html>"),
        Problem::MessageEmpty
    );
}

#[test]
fn the_feedback_of_a_saved_page_is_a_table() {
    let page = "<html><body><table><tr><td>Date</td><td>Rating</td><td>Comments</td><td>Arrived on Time</td>\
        <td>Item as Described</td><td>Customer Service</td><td>Order ID</td><td>Rater Email</td><td>Rater Role</td></tr>\
        <tr><td>7/3/11</td><td>2</td><td>&quot;late&quot;</td><td>No</td><td>Yes</td><td>-</td>\
        <td>111-0000001-0000001</td><td>buyer@shop.example</td><td>Buyer</td></tr></table></body></html>";
    let part = read_one("Feedback Page 1.html", page.as_bytes());
    assert_eq!(part.content, Content::Table);
    assert_eq!(
        part.text,
        "Date,Rating,Comments,Arrived on Time,Item as Described,Customer Service,Order ID,Rater Role\r\n\
         7/3/11,2,\"\"\"late\"\"\",No,Yes,-,111-0000001-0000001,Buyer\r\n"
    );
}
