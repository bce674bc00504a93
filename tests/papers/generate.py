"""Makes the papers of tests/fixtures/papers: invented companies, planted faults, and what stands in each.

    python tests/papers/generate.py practice|unseen|files

Needs reportlab, Pillow, openpyxl, LibreOffice (soffice) and Node.js with the packages of the repository. The tests
need none of them: they read what is committed. `practice` may be looked at when a rule of the reading is written.
`unseen` is there to tell whether the rules hold for papers nobody has looked at. `files` are those with faults in
their bytes and their pictures.
"""

import io
import json
import random
import subprocess
import sys
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

import words as W

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "fixtures" / "papers"
FONT = "LiberationSans-Regular.ttf"
BOLD = "LiberationSans-Bold.ttf"
LANGUAGES = ["en", "de", "fr", "it", "es"]
PRODUCERS = ["chromium", "libreoffice", "reportlab"]


# ---- what stands in a paper -------------------------------------------------------------------------------------


def company(rng, lang):
    name = f"{rng.choice(W.FIRST)}{rng.choice(W.SECOND)} {rng.choice(W.TRADE[lang])} {rng.choice(W.FORMS[lang])}"
    street, city, country = rng.choice(W.STREETS[lang])
    fill = dict(n=rng.randint(2, 180), n1=rng.randint(2, 9), n2=rng.randint(1, 9), n3=rng.randint(100, 999))
    domain = name.split()[0].lower() + {"en": ".example.com", "de": "-handel.de", "fr": ".fr", "it": ".it", "es": ".es"}[lang]
    return {
        "name": name,
        "address": [part.format(**fill) for part in (street, city, country)],
        "phone": f"+{W.COUNTRY_CODE[lang]} {rng.randint(20, 99)} {rng.randint(1000, 9999)} {rng.randint(100, 999)}",
        "email": f"{rng.choice(['info', 'sales', 'office'])}@{domain}",
        "web": f"www.{domain}",
        "vat": f"{W.VAT[lang]}{rng.randint(100000000, 999999999)}",
    }


def money(hundredths, lang, sign):
    whole, part = divmod(hundredths, 100)
    thousands, decimal = {"en": (",", "."), "de": (".", ","), "fr": ("\u00a0", ","), "it": (".", ","), "es": (".", ",")}[lang]
    text = f"{whole:,}".replace(",", thousands) + f"{decimal}{part:02}"
    if not sign:
        return text
    return f"{sign}{text}" if lang == "en" else f"{text} {sign}"


def plain(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02}"


def day(rng, lang):
    year, month, number = 2026, rng.randint(1, 10), rng.randint(13, 28)
    iso = f"{year}-{month:02}-{number:02}"
    name = W.MONTHS[lang][month - 1]
    forms = {
        "en": [f"{number} {name} {year}", f"{name} {number}, {year}", f"{number}/{month:02}/{year}", iso],
        "de": [f"{number}.{month:02}.{year}", f"{number}. {name} {year}"],
        "fr": [f"{number}/{month:02}/{year}", f"{number} {name} {year}"],
        "it": [f"{number}/{month:02}/{year}", f"{number} {name} {year}"],
        "es": [f"{number}/{month:02}/{year}", f"{number} de {name} de {year}"],
    }
    return iso, rng.choice(forms[lang])


def invoice(rng, lang, plants=()):
    label = {key: rng.choice(choices) for key, choices in W.LABELS[lang].items()}
    issuer, holder = company(rng, lang), company(rng, lang)
    currency, sign = W.CURRENCY[lang]
    number = rng.choice(["INV-{a}", "{b}/2026", "RE{a}", "2026-{b}"]).format(a=rng.randint(10000, 99999), b=rng.randint(100, 9999))
    iso, printed = day(rng, lang)
    due_iso, due = day(rng, lang)
    terms = rng.choice(W.TERMS[lang])
    lines, net = [], 0
    with_sign = rng.random() < 0.5
    shown = sign if with_sign else None
    for product in rng.sample(W.PRODUCTS[lang], rng.randint(1, 5)):
        quantity, price = rng.choice([1, 5, 12, 24, 60, 100, 250, 1200]), rng.randint(120, 4999)
        code = str(rng.randint(4000000000000, 4999999999999)) if label["code"] == "EAN" else f"{rng.choice('ABKMT')}{rng.randint(100, 999)}-{rng.randint(10, 99)}"
        net += quantity * price
        lines.append({"product": product, "code": code, "quantity": quantity, "price": price, "total": quantity * price})
    tax = (net * W.RATE[lang] + 50) // 100
    total = net + tax
    if "sums" in plants:
        total += 1700
    printed_quantity = lambda q: money(q * 100, lang, None)[:-3] if lang != "en" else f"{q:,}"
    fields = {
        "issuer-name": issuer["name"], "issuer-address": ", ".join(issuer["address"]), "issuer-phone": issuer["phone"],
        "issuer-email": issuer["email"], "issuer-website": issuer["web"], "holder-name": holder["name"],
        "holder-address": ", ".join(holder["address"]), "number": number, "issued-on": iso, "currency": currency,
        "net-total": plain(net), "tax": plain(tax), "total": plain(total), "terms": terms,
        "registration": issuer["vat"],
    }
    return {
        "kind": "invoice", "lang": lang, "label": label, "issuer": issuer, "holder": holder, "plants": list(plants),
        "meta": [(label["number"], number), (label["issued-on"], printed), (label["due"], due), (label["terms"], terms)],
        "head": [label[key] for key in ("code", "product", "quantity", "price", "amount")],
        "rows": [[l["code"], l["product"], printed_quantity(l["quantity"]), money(l["price"], lang, shown), money(l["total"], lang, shown)] for l in lines],
        "sums": [(label["net"], money(net, lang, shown)), (label["tax"], money(tax, lang, shown)), (label["total"], money(total, lang, sign))],
        "expect": {"fields": fields, "lines": [
            {"product": l["product"], "codes": [l["code"]], "quantity": l["quantity"], "unitPrice": plain(l["price"]), "total": plain(l["total"])} for l in lines]},
    }


def other(rng, kind):
    title, rows = W.OTHERS[kind]
    lang = "de" if kind == "licence" else "en"
    issuer, holder = company(rng, lang), company(rng, lang)
    (iso, printed), (iso2, printed2) = day(rng, lang), day(rng, lang)
    fill = dict(holder=holder["name"], product=rng.choice(W.PRODUCTS[lang]), brand=rng.choice(W.FIRST) + "a", n3=rng.randint(100, 999), n4=rng.randint(1000, 9999))
    fields = {"issuer-name": issuer["name"], "issuer-address": ", ".join(issuer["address"]), "issuer-phone": issuer["phone"], "issuer-email": issuer["email"]}
    meta = []
    for label, field, value in rows:
        meta.append((label, value.format(date=printed, date2=printed2, **fill)))
        fields[field] = value.format(date=iso, date2=iso2, **fill)
    label = {key: choices[0] for key, choices in W.LABELS[lang].items()} | {"title": title}
    return {"kind": kind, "lang": lang, "label": label, "issuer": issuer, "meta": meta, "plants": [], "expect": {"fields": fields, "lines": []}}


def contact(paper, with_labels=True):
    label, issuer = paper["label"], paper["issuer"]
    pairs = [(label["phone"], issuer["phone"]), (label["email"], issuer["email"]), (label["web"], issuer["web"]), (label["vat"], issuer["vat"])]
    if paper["kind"] != "invoice":
        pairs = pairs[:2]
    return [f"{name}: {value}" for name, value in pairs]


# ---- layouts on the page of a browser and of an office ----------------------------------------------------------


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def lines_html(lines):
    return "<br>".join(map(escape, lines))


def pairs_html(pairs, colon):
    return "<table>" + "".join(f"<tr><td>{escape(a)}{colon}&nbsp;&nbsp;</td><td>{escape(b)}</td></tr>" for a, b in pairs) + "</table>"


def stacked_html(pairs):
    return "<table width='100%'><tr>" + "".join(f"<td><font size='1'>{escape(a)}</font></td>" for a, _ in pairs) + "</tr><tr>" + "".join(f"<td>{escape(b)}</td>" for _, b in pairs) + "</tr></table>"


def goods_html(paper):
    cells = lambda row, tag: "<tr>" + "".join(f"<{tag} align='{'left' if i < 2 else 'right'}'>{escape(c)}</{tag}>" for i, c in enumerate(row)) + "</tr>"
    return "<table width='100%' border='1' cellspacing='0' cellpadding='3'>" + cells(paper["head"], "th") + "".join(cells(row, "td") for row in paper["rows"]) + "</table>"


def sums_html(paper):
    rows = "".join(f"<tr><td align='left'>{escape(a)}</td><td align='right'>{escape(b)}</td></tr>" for a, b in paper["sums"])
    return f"<table width='100%'><tr><td width='55%'></td><td><table width='100%'>{rows}</table></td></tr></table>"


def html(paper, layout):
    label, issuer = paper["label"], paper["issuer"]
    title = escape(label["title"])
    own = [issuer["name"], *issuer["address"]]
    if paper["kind"] != "invoice":
        body = f"<b>{escape(own[0])}</b><br>{lines_html(own[1:])}<br>{lines_html(contact(paper))}<br><br><h2>{title}</h2>{pairs_html(paper['meta'], ':' if layout != 'columns' else '')}"
        return page_html(body)
    holder = [paper["holder"]["name"], *paper["holder"]["address"]]
    to = label["holder"]
    goods, sums = goods_html(paper), sums_html(paper)
    if layout == "classic":
        body = f"""<table width='100%'><tr><td width='55%' valign='top'><b>{escape(own[0])}</b><br>{lines_html(own[1:])}<br>{lines_html(contact(paper))}</td>
            <td valign='top'><h1>{title}</h1>{pairs_html(paper['meta'], ':')}</td></tr></table><br>
            <b>{escape(to)}:</b><br>{lines_html(holder)}<br><br>{goods}<br>{sums}"""
    elif layout == "columns":
        body = f"""<h1 align='center'>{title}</h1><table width='100%'><tr><td width='50%' valign='top'><b>{escape(label['issuer'])}</b><br>{lines_html(own)}<br>{lines_html(contact(paper))}</td>
            <td valign='top'><b>{escape(to)}</b><br>{lines_html(holder)}</td></tr></table><br>{pairs_html(paper['meta'], '')}<br>{goods}<br>{sums}"""
    elif layout == "window":
        sender = " · ".join([own[0], *own[1:3]])
        body = f"""<p align='right'><b><font size='5'>{escape(own[0])}</font></b></p><font size='1'>{escape(sender)}</font><br>{lines_html(holder)}<br><br>
            <table width='100%'><tr><td width='50%'><h2>{title}</h2></td><td>{pairs_html(paper['meta'], ':')}</td></tr></table><br>{goods}<br>{sums}<br><br><br>
            <hr><table width='100%'><tr><td valign='top'><font size='1'>{lines_html(own)}</font></td><td valign='top'><font size='1'>{lines_html(contact(paper))}</font></td></tr></table>"""
    elif layout == "stacked":
        body = f"""<table width='100%'><tr><td><b>{escape(own[0])}</b><br>{lines_html(own[1:])}</td><td align='right'>{lines_html(contact(paper))}</td></tr></table>
            <h1>{title}</h1>{stacked_html(paper['meta'])}<br><b>{escape(to)}</b><br>{lines_html(holder)}<br><br>{goods}<br>{sums}"""
    else:
        body = f"""<table width='100%'><tr><td valign='top'><h1>{title}</h1></td><td align='right'><b>{escape(own[0])}</b><br>{lines_html(own[1:])}</td></tr></table>
            <table width='100%'><tr><td valign='top' width='50%'><b>{escape(to)}</b><br>{lines_html(holder)}</td><td valign='top'>{pairs_html(paper['meta'], '')}</td></tr></table><br>
            {goods}<br>{sums}<br><hr><p align='center'><font size='1'>{escape(' | '.join(contact(paper)))}</font></p>"""
    return page_html(body)


def page_html(body):
    return f"<!doctype html><html><head><meta charset='utf-8'><style>body,td,th{{font-family:'Liberation Sans';font-size:10pt}} h1{{font-size:18pt}}</style></head><body>{body}</body></html>"


# ---- layouts drawn line by line ---------------------------------------------------------------------------------


class Sheet:
    """A page of A4 that lines are drawn on, from the top."""

    def __init__(self, **options):
        self.bytes = io.BytesIO()
        self.canvas = canvas.Canvas(self.bytes, pagesize=A4, invariant=1, pageCompression=1, **options)

    def text(self, x, y, text, size=10, font="Helvetica", align="left"):
        self.canvas.setFont(font, size)
        draw = {"left": self.canvas.drawString, "right": self.canvas.drawRightString, "center": self.canvas.drawCentredString}[align]
        draw(x, A4[1] - y, text)

    def block(self, x, y, lines, size=10, **how):
        for line in lines:
            self.text(x, y, line, size, **how)
            y += size * 1.3
        return y

    def pairs(self, x, y, pairs, colon, gap=110):
        for name, value in pairs:
            self.text(x, y, name + colon)
            self.text(x + gap, y, value)
            y += 14
        return y

    def table(self, y, paper):
        columns = [(50, "left"), (140, "left"), (370, "right"), (455, "right"), (545, "right")]
        for row, font in [(paper["head"], "Helvetica-Bold")] + [(row, "Helvetica") for row in paper["rows"]]:
            for (x, align), cell in zip(columns, row):
                self.text(x, y, cell, 9, font, align)
            self.canvas.line(50, A4[1] - y - 4, 545, A4[1] - y - 4)
            y += 16
        return y

    def sums(self, y, paper):
        for name, value in paper["sums"]:
            self.text(370, y, name)
            self.text(545, y, value, align="right")
            y += 15
        return y

    def finish(self):
        self.canvas.save()
        return self.bytes.getvalue()


def drawn(paper, layout, sheet=None):
    sheet = sheet or Sheet()
    label, issuer = paper["label"], paper["issuer"]
    own = [issuer["name"], *issuer["address"]]
    if paper["kind"] != "invoice":
        y = sheet.block(50, 60, own[:1], 12, font="Helvetica-Bold")
        y = sheet.block(50, y, own[1:] + contact(paper), 9)
        sheet.text(297, y + 40, label["title"], 16, "Helvetica-Bold", "center")
        sheet.pairs(50, y + 80, paper["meta"], ":", 150)
        return sheet.finish()
    holder = [paper["holder"]["name"], *paper["holder"]["address"]]
    to, title = label["holder"], label["title"]
    if layout == "classic":
        y = sheet.block(50, 60, own[:1], 12, font="Helvetica-Bold")
        sheet.block(50, y, own[1:] + contact(paper), 9)
        sheet.text(545, 60, title, 20, "Helvetica-Bold", "right")
        sheet.pairs(340, 90, paper["meta"], ":", 100)
        sheet.text(50, 200, to + ":", 10, "Helvetica-Bold")
        y = sheet.block(50, 214, holder)
    elif layout == "columns":
        sheet.text(297, 60, title, 20, "Helvetica-Bold", "center")
        sheet.text(50, 100, label["issuer"], 10, "Helvetica-Bold")
        sheet.block(50, 114, own + contact(paper), 9)
        sheet.text(320, 100, to, 10, "Helvetica-Bold")
        sheet.block(320, 114, holder, 9)
        y = sheet.pairs(50, 230, paper["meta"], "", 130)
    elif layout == "window":
        sheet.text(545, 60, own[0], 16, "Helvetica-Bold", "right")
        sheet.text(50, 120, " · ".join(own[:3]), 7)
        sheet.block(50, 138, holder)
        sheet.text(50, 250, title, 14, "Helvetica-Bold")
        y = sheet.pairs(330, 230, paper["meta"], ":", 100)
        sheet.block(50, 770, own, 7)
        sheet.block(300, 770, contact(paper), 7)
    elif layout == "stacked":
        sheet.block(50, 60, own[:1], 12, font="Helvetica-Bold")
        sheet.block(50, 76, own[1:])
        sheet.block(545, 60, contact(paper), 9, align="right")
        sheet.text(50, 150, title, 18, "Helvetica-Bold")
        for (name, value), x in zip(paper["meta"], (50, 180, 310, 430)):
            sheet.text(x, 175, name, 8)
            sheet.text(x, 188, value, 10)
        sheet.text(50, 220, to, 10, "Helvetica-Bold")
        y = sheet.block(50, 234, holder)
    else:
        sheet.text(50, 60, title, 22, "Helvetica-Bold")
        sheet.block(545, 56, own, 9, align="right")
        sheet.text(50, 130, to, 10, "Helvetica-Bold")
        y = sheet.block(50, 144, holder)
        y = sheet.pairs(340, 130, paper["meta"], "", 100)
        sheet.text(297, 800, " | ".join(contact(paper)), 7, align="center")
    y = sheet.table(max(y, 270) + 30, paper)
    sheet.sums(y + 20, paper)
    return sheet.finish()


# ---- sets -------------------------------------------------------------------------------------------------------


def write_set(name, seed, layouts, count):
    folder = FIXTURES / name
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    rng, papers, pages = random.Random(seed), [], []
    for producer in PRODUCERS:
        for index in range(count):
            is_other = index % 5 == 4
            lang = LANGUAGES[index % len(LANGUAGES)]
            kinds = list(W.OTHERS)
            plants = ["sums"] if index == 3 else []
            paper = other(rng, kinds[(index // 5 + PRODUCERS.index(producer) + (2 if name == "unseen" else 0)) % len(kinds)]) if is_other else invoice(rng, rng.choice(LANGUAGES) if name == "unseen" else lang, plants)
            layout = layouts[(index + PRODUCERS.index(producer)) % len(layouts)]
            file = f"{producer}-{index:02}.pdf"
            papers.append({"file": file, "producer": producer, "layout": layout, "kind": paper["kind"], "language": paper["lang"], "plants": paper["plants"], **paper["expect"]})
            if producer == "reportlab":
                (folder / file).write_bytes(drawn(paper, layout))
            else:
                pages.append((producer, folder / file, html(paper, layout)))
    print_pages(pages)
    (folder / "papers.json").write_text(json.dumps(papers, ensure_ascii=False, indent=1) + "\n")
    read_texts(folder)


def print_pages(pages):
    sources = []
    for producer, file, text in pages:
        source = file.with_suffix(".html")
        source.write_text(text)
        sources.append((producer, source))
    browser = [str(source) for producer, source in sources if producer == "chromium"]
    subprocess.run(["node", str(HERE / "print.mjs"), *browser], check=True)
    office = [str(source) for producer, source in sources if producer == "libreoffice"]
    if office:
        subprocess.run(["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export",
                        "--outdir", str(Path(office[0]).parent), *office], check=True, stdout=subprocess.DEVNULL)
    for _, source in sources:
        source.unlink()


def read_texts(folder):
    """What pdf.js says of each page, as the page of the product passes it on."""
    subprocess.run(["node", str(HERE / "texts.mjs"), str(folder)], check=True)


# ---- faults in bytes and in pictures ----------------------------------------------------------------------------


def updated(pdf):
    """With a change appended behind its end, as an editor does that keeps what was there."""
    start = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    number = 999
    at = len(pdf)
    body = b"%d 0 obj\n<< /Note (appended) >>\nendobj\n" % number
    xref = b"xref\n%d 1\n%010d 00000 n \n" % (number, at)
    root = pdf.rsplit(b"/Root", 1)[1].split(b"R")[0]
    return pdf + body + xref + b"trailer\n<< /Size %d /Root%sR /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (number + 1, root, start, at + len(body))


def picture(paper, scale=2.0, colour=False):
    width, height = int(595 * scale), int(842 * scale)
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, int(10 * scale))
    big = ImageFont.truetype(BOLD, int(18 * scale))
    ink = (20, 30, 60) if colour else (20, 20, 20)
    put = lambda x, y, text, font=font, anchor="la": draw.text((x * scale, y * scale), text, ink, font=font, anchor=anchor)
    if colour:
        draw.rectangle([40 * scale, 30 * scale, 555 * scale, 48 * scale], fill=(190, 40, 40))
    put(545, 60, paper["label"]["title"], big, "ra")
    for i, line in enumerate([paper["issuer"]["name"], *paper["issuer"]["address"], *contact(paper)]):
        put(50, 60 + 14 * i, line)
    for i, (name, value) in enumerate(paper["meta"]):
        put(340, 100 + 14 * i, f"{name}: {value}")
    for i, row in enumerate([paper["head"], *paper["rows"]]):
        for (x, anchor), cell in zip([(50, "la"), (140, "la"), (370, "ra"), (455, "ra"), (545, "ra")], row):
            put(x, 300 + 18 * i, cell, anchor=anchor)
    for i, (name, value) in enumerate(paper["sums"]):
        put(370, 460 + 16 * i, name)
        put(545, 460 + 16 * i, value, anchor="ra")
    return image


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def png(image, **options):
    """With few greys, which keeps it small."""
    return saved(image.convert("P", palette=Image.ADAPTIVE, colors=16), "PNG", optimize=True, **options)


def write_files(seed=3):
    folder = FIXTURES / "files"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    rng, made = random.Random(seed), []

    def keep(file, data, plants, **more):
        (folder / file).write_bytes(data)
        made.append({"file": file, "plants": plants, **more})

    base = invoice(rng, "en")
    while len(base["rows"]) < 5:
        base = invoice(rng, "en")
    clean = drawn(base, "classic")
    keep("clean.pdf", clean, [])
    dated = lambda changed: clean_dates(clean, b"D:20260301101500+00'00'", changed)
    keep("changed-later.pdf", dated(b"D:20260511172000+00'00'"), ["modified"])
    keep("changed-at-once.pdf", dated(b"D:20260301101500+00'00'"), [])
    keep("appended.pdf", updated(clean), ["updates"])
    keep("appended-twice.pdf", updated(updated(clean)), ["updates"])
    marked = Sheet()
    marked.canvas.highlightAnnotation("checked", Rect=[50, 500, 200, 520])
    marked.canvas.freeTextAnnotation("12 cartons", DA="/Helv 10 Tf", Rect=[300, 500, 400, 520])
    keep("marked.pdf", drawn(base, "classic", marked), ["annotations"])
    linked = Sheet()
    linked.canvas.linkURL("https://www.brightwick.example.com", (50, 700, 200, 720))
    keep("linked.pdf", drawn(base, "classic", linked), [])
    keep("protected.pdf", drawn(base, "classic", Sheet(encrypt=StandardEncryption("open", canPrint=1))), ["protected"])
    owner = Sheet(encrypt=StandardEncryption("", ownerPassword="owner", canPrint=1))
    keep("opens-without-password.pdf", drawn(base, "classic", owner), [])
    script = clean.replace(b"/Type /Catalog", b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Type /Catalog", 1)
    keep("script.pdf", script, ["active"])
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr(zipfile.ZipInfo("inner.txt"), "another file")
    keep("two-in-one.pdf", clean + archive.getvalue(), ["trailing"])
    again = {**base, "sums": base["sums"][:2] + [(base["sums"][2][0], money(999900, "en", "£"))]}
    keep("same-number.pdf", drawn(again, "classic"), ["sums", "duplicate"])

    page = picture(base)
    grey = page.convert("L")
    keep("clean.png", png(grey), [], coloured=False)
    keep("clean-colour.png", png(picture(base, colour=True)), [], coloured=True)
    keep("clean.jpg", saved(grey, "JPEG", quality=38, optimize=True), [], coloured=False)
    keep("clean-photo.jpg", saved(picture(base, 1.6, colour=True), "JPEG", quality=45, optimize=True), [], coloured=True)
    keep("blurred.png", png(grey.filter(ImageFilter.GaussianBlur(5))), ["blur"])
    keep("blurred.jpg", saved(grey.filter(ImageFilter.GaussianBlur(6)), "JPEG", quality=50), ["blur"])
    keep("cut-right.png", png(grey.crop((0, 0, int(grey.width * 0.9), grey.height))), ["crop"])
    keep("cut-left.png", png(grey.crop((int(grey.width * 0.12), 0, grey.width, grey.height))), ["crop"])
    shot = Image.new("L", (1920, 1080), 255)
    shot.paste(grey.crop((0, 0, 1190, 1040)), (365, 20))
    keep("screen.png", png(shot), ["screenshot"])
    from PIL.PngImagePlugin import PngInfo
    info = PngInfo()
    info.add_text("Software", "gnome-screenshot")
    keep("screen-part.png", png(grey.crop((60, 80, 1130, 1050)), pnginfo=info), ["screenshot"])
    keep("small.png", png(grey.resize((298, 421))), ["resolution"])
    keep("small.jpg", saved(grey.resize((420, 594)), "JPEG", quality=70), ["resolution"])
    scan = Sheet()
    scan.canvas.drawImage(ImageReader(io.BytesIO(saved(grey.resize((827, 1170)), "JPEG", quality=30))), 0, 0, *A4)
    keep("scan.pdf", scan.finish(), ["scan"])
    camera = Image.Exif()
    camera[0x010F], camera[0x0110], camera[0x0131] = "Kestrel", "K-7", "<script>alert(1)</script>"
    keep("camera.jpg", saved(picture(base, 1.6, colour=True), "JPEG", quality=40, exif=camera), [], coloured=True)

    write_tables(keep, rng)
    (folder / "papers.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    (folder / "base.json").write_text(json.dumps(base["expect"], ensure_ascii=False, indent=1) + "\n")
    read_texts(folder)


def clean_dates(pdf, created, changed):
    """With these dates, its length kept."""
    head, rest = pdf.split(b"/CreationDate (", 1)
    old, rest = rest.split(b")", 1)
    pdf = head + b"/CreationDate (" + created.ljust(len(old))[: len(old)] + b")" + rest
    head, rest = pdf.split(b"/ModDate (", 1)
    old, rest = rest.split(b")", 1)
    return head + b"/ModDate (" + changed.ljust(len(old))[: len(old)] + b")" + rest


def write_tables(keep, rng):
    from openpyxl import Workbook

    head = ["Invoice number", "Invoice date", "Supplier", "Customer", "Description", "EAN", "Quantity", "Unit price", "Total", "Currency"]
    rows, registers = [], []
    for _ in range(4):
        paper = invoice(rng, "en")
        expect = paper["expect"]
        fields = expect["fields"]
        registers.append({"fields": {key: fields[key] for key in ("number", "issued-on", "issuer-name", "holder-name", "currency")}, "lines": expect["lines"]})
        for line in expect["lines"]:
            rows.append([fields["number"], fields["issued-on"], fields["issuer-name"], fields["holder-name"], line["product"], line["codes"][0], line["quantity"], line["unitPrice"], line["total"], fields["currency"]])
    quote = lambda cell: '"' + str(cell).replace('"', '""') + '"' if "," in str(cell) else str(cell)
    keep("register.csv", "\r\n".join(",".join(map(quote, row)) for row in [head, *rows]).encode() + b"\r\n", [], register=registers)
    book = Workbook()
    book.properties.creator = "Candor"
    for row in [head, *rows]:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    keep("register.xlsx", out.getvalue(), ["editable"])


if __name__ == "__main__":
    which = sys.argv[1]
    if which == "practice":
        write_set("practice", 1, ["classic", "columns", "window", "stacked"], 8)
    elif which == "unseen":
        write_set("unseen", 20261123, ["classic", "columns", "window", "stacked", "banner"], 10)
    else:
        write_files()
