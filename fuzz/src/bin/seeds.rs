//! Writes what each target begins with into `corpus/`: one small file for each thing it can be.

use std::fs;
use std::io;
use std::path::Path;

use candor_fuzz::archive;

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\titem-status\tquantity\n\
    111-0000001-0000001\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG-1\tB0TEST0001\tShipped\t1\n";
const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n11/2/26\t1\t\"late\t \t111-0000001-0000001\ta@b.example\n";
const SETTLEMENT: &str = "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\n1\t2026-10-01\t\t\t-3.263,25\tEUR\t\t\n";
const QUOTED: &str = "\"Date\",\"Rating\",\"Comments\"\r\n\"11/2/26\",\"1\",\"6\"\" x 8\nend\"\r\n";
const PREAMBLE: &str = "\"Includes Amazon Marketplace\"\n\"date/time\",\"settlement id\",type,\"order id\",sku,total\n\"1 Mar 2026 09:00:00 GMT-8\",1,Order,111-0000001-0000001,MUG,\"1,234.50\"\n";
const HEALTH: &str = "{\"accountStatuses\":[{\"marketplaceId\":\"ATVPDKIKX0DER\",\"status\":\"NORMAL\"}],\"performanceMetrics\":[]}";

const SHEET: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>a &amp; b</t></is></c></row>\
    <row r=\"3\"><c s=\"1\"><v>46252.5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><f>1+1</f><v>0.1E2</v></c></row></sheetData></worksheet>";
const TEXTS: &str = "<sst><si><t>sku</t></si><si><r><t>_x000D_</t></r><rPh><t>x</t></rPh></si><si/></sst>";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]yyyy\\-mm\\-dd h:mm AM/PM;@\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

const MAIL: &str = "From: =?utf-8?b?U2VsbGVy?= <a@b.example>\r\nSubject: =?iso-8859-1?Q?K=E4ufer?=\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100\r\n\
    MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\nHello\r\n\
    --b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=C3=BC=C3=9Fe</p>\r\n--b--\r\n";
const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8><title>T</title><style>p{}</style></head><body><h2>Why</h2><table><tr><th>Date<th>Rating<th>Comments<th>Order ID<tr><td>1<td>2<td>&quot;3&quot;<td>4</table><ol><li><a href='https://x.example'>x</a></ol><pre>\n a</pre><div style='display:none'>h</div></body></html>";

const XML_ORDER: &str = "\0<PurchaseDate>2026-10-01</PurchaseDate><OrderItem><SKU>a</SKU><ItemPrice><Component><Type>Principal</Type><Amount currency=\"USD\">1</Amount></Component></ItemPrice></OrderItem></Order></e>";
const XML_RETURN: &str = "\x01<item_details><asin>B0TEST0001</asin></item_details><label_details><label_type>x</label_type></label_details></r></e>";
const XML_HEALTH: &str = "\x02<orderCount>1</orderCount><b>x &#8364;</b><b/></orderDefectRate></e>";

/// gzip of `amazon-order-id` as gzip writes it.
const GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xffK\xccM\xac\xca\xcf\xd3\xcd/JI-\xd2\xcdL\x01\x00\xcd\xd8\xa2\xd8\x0f\x00\x00\x00";

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let tables = [ORDERS, FEEDBACK, SETTLEMENT, QUOTED, PREAMBLE, HEALTH];
    // The byte in front says how the rest is cut.
    let cut = |bytes: &[u8], size: u8| [&[size], bytes].concat();
    let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
    for target in ["decode", "dialect", "records"] {
        files.extend((0..).zip(tables).map(|(size, table)| (target, cut(table.as_bytes(), size))));
        files.push((target, cut(&[b"\xff\xfe", wide(ORDERS).as_slice()].concat(), 2)));
        files.push((target, cut(b"\xef\xbb\xbfsku\tMu\xdfe\x83n", 255)));
    }
    let workbook = format!("{SHEET}\0{TEXTS}\0{STYLES}");
    let inner = archive::of(&[("orders.txt", ORDERS.as_bytes())]);
    files.push(("xlsx", workbook.into_bytes()));
    files.push(("zip", archive::of(&[("a/orders.txt", ORDERS.as_bytes()), ("inner.zip", &inner), ("b.gz", GZIP)])));
    files.push(("zip", GZIP.to_vec()));
    files.extend([MAIL, PAGE].map(|text| ("mail", text.as_bytes().to_vec())));
    files.extend([MAIL, PAGE].map(|text| ("zip", text.as_bytes().to_vec())));
    files.extend([XML_ORDER, XML_RETURN, XML_HEALTH].map(|text| ("xml", text.as_bytes().to_vec())));
    for (index, (target, bytes)) in files.iter().enumerate() {
        let place = folder.join("corpus").join(target);
        fs::create_dir_all(&place)?;
        fs::write(place.join(format!("seed-{index}")), bytes)?;
    }
    Ok(())
}
