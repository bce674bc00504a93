"""Words of the invented papers, by language. Several for one thing: suppliers do not agree on them."""

LABELS = {
    "en": {
        "title": ["INVOICE", "Tax Invoice", "Commercial Invoice"],
        "number": ["Invoice number", "Invoice No.", "Invoice #"],
        "issued-on": ["Invoice date", "Date", "Date of issue"],
        "due": ["Due date", "Payment due"],
        "terms": ["Payment terms", "Terms"],
        "holder": ["Bill to", "Sold to", "Customer"],
        "issuer": ["From", "Supplier", "Seller"],
        "phone": ["Phone", "Tel"],
        "email": ["E-mail", "Email"],
        "web": ["Web", "Website"],
        "vat": ["VAT No.", "Tax ID"],
        "product": ["Description", "Item", "Product"],
        "code": ["SKU", "EAN", "Item no."],
        "quantity": ["Qty", "Quantity", "Units"],
        "price": ["Unit price", "Price"],
        "amount": ["Amount", "Line total", "Total"],
        "net": ["Subtotal", "Net total"],
        "tax": ["VAT 20%", "Sales tax", "Tax"],
        "total": ["Total", "Total due", "Amount due"],
    },
    "de": {
        "title": ["Rechnung", "RECHNUNG"],
        "number": ["Rechnungsnummer", "Rechnungs-Nr.", "Rechnung Nr."],
        "issued-on": ["Rechnungsdatum", "Datum"],
        "due": ["Fällig am", "Zahlbar bis"],
        "terms": ["Zahlungsbedingungen", "Zahlungsziel"],
        "holder": ["Rechnung an", "Kunde", "Rechnungsempfänger"],
        "issuer": ["Lieferant", "Verkäufer"],
        "phone": ["Telefon", "Tel."],
        "email": ["E-Mail"],
        "web": ["Web", "Internet"],
        "vat": ["USt-IdNr.", "Steuernummer"],
        "product": ["Bezeichnung", "Artikel", "Beschreibung"],
        "code": ["Art.-Nr.", "EAN", "Artikelnummer"],
        "quantity": ["Menge", "Anzahl"],
        "price": ["Einzelpreis", "Stückpreis"],
        "amount": ["Gesamt", "Betrag", "Gesamtpreis"],
        "net": ["Nettobetrag", "Zwischensumme"],
        "tax": ["MwSt. 19 %", "USt. 19%"],
        "total": ["Gesamtbetrag", "Rechnungsbetrag", "Bruttobetrag"],
    },
    "fr": {
        "title": ["FACTURE", "Facture"],
        "number": ["N° de facture", "Facture n°", "Numéro de facture"],
        "issued-on": ["Date de facture", "Date d'émission"],
        "due": ["Date d'échéance", "Échéance"],
        "terms": ["Conditions de paiement"],
        "holder": ["Facturé à", "Client"],
        "issuer": ["Fournisseur", "Vendeur"],
        "phone": ["Téléphone", "Tél."],
        "email": ["E-mail", "Courriel"],
        "web": ["Site web", "Web"],
        "vat": ["N° TVA", "SIRET"],
        "product": ["Désignation", "Description"],
        "code": ["Référence", "EAN", "Réf."],
        "quantity": ["Quantité", "Qté"],
        "price": ["Prix unitaire", "P.U. HT"],
        "amount": ["Montant", "Total HT"],
        "net": ["Sous-total", "Total HT"],
        "tax": ["TVA 20 %", "TVA"],
        "total": ["Total TTC", "Net à payer"],
    },
    "it": {
        "title": ["FATTURA", "Fattura"],
        "number": ["Numero fattura", "Fattura n.", "N. fattura"],
        "issued-on": ["Data fattura", "Data"],
        "due": ["Scadenza", "Data di scadenza"],
        "terms": ["Condizioni di pagamento"],
        "holder": ["Cliente", "Intestatario", "Spett.le"],
        "issuer": ["Fornitore", "Venditore"],
        "phone": ["Telefono", "Tel."],
        "email": ["E-mail", "Email"],
        "web": ["Sito web", "Web"],
        "vat": ["P. IVA", "Partita IVA"],
        "product": ["Descrizione", "Articolo"],
        "code": ["Codice", "EAN"],
        "quantity": ["Quantità", "Q.tà"],
        "price": ["Prezzo unitario", "Prezzo"],
        "amount": ["Importo", "Totale"],
        "net": ["Imponibile", "Totale imponibile"],
        "tax": ["IVA 22%", "IVA"],
        "total": ["Totale fattura", "Totale da pagare"],
    },
    "es": {
        "title": ["FACTURA", "Factura"],
        "number": ["Número de factura", "Factura n.º", "N.º de factura"],
        "issued-on": ["Fecha de factura", "Fecha"],
        "due": ["Vencimiento", "Fecha de vencimiento"],
        "terms": ["Condiciones de pago", "Forma de pago"],
        "holder": ["Facturar a", "Cliente"],
        "issuer": ["Proveedor", "Vendedor"],
        "phone": ["Teléfono", "Tel."],
        "email": ["Correo electrónico", "E-mail"],
        "web": ["Web", "Sitio web"],
        "vat": ["NIF", "CIF"],
        "product": ["Descripción", "Artículo", "Concepto"],
        "code": ["Referencia", "EAN", "Código"],
        "quantity": ["Cantidad", "Cant."],
        "price": ["Precio unitario", "Precio"],
        "amount": ["Importe", "Total"],
        "net": ["Base imponible", "Subtotal"],
        "tax": ["IVA 21%", "IVA"],
        "total": ["Total factura", "Total a pagar"],
    },
}

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}

FORMS = {
    "en": ["Ltd", "LLC", "Inc.", "Trading Co."],
    "de": ["GmbH", "UG (haftungsbeschränkt)", "GmbH & Co. KG", "e.K."],
    "fr": ["SARL", "SAS"],
    "it": ["S.r.l.", "S.p.A."],
    "es": ["S.L.", "S.A."],
}

FIRST = ["Bright", "Nord", "Halm", "Varo", "Tessel", "Quill", "Ober", "Maple", "Sund", "Ferro", "Lumen", "Kestrel", "Aveo"]
SECOND = ["haven", "wick", "berg", "mont", "dale", "strand", "field", "lane", "bach", "mark"]
TRADE = {
    "en": ["Wholesale", "Supplies", "Imports", "Goods"],
    "de": ["Großhandel", "Handels", "Vertriebs", "Waren"],
    "fr": ["Distribution", "Négoce", "Fournitures"],
    "it": ["Ingrosso", "Forniture", "Commerciale"],
    "es": ["Distribuciones", "Mayorista", "Suministros"],
}

STREETS = {
    "en": [("{n} Orchard Street", "Leeds LS1 {n2}QT", "United Kingdom"), ("{n} Harbor Road", "Portland, OR 97{n3}", "USA"),
           ("Unit {n1}, {n} Mill Lane", "Bristol BS{n1} 4TR", "United Kingdom")],
    "de": [("Lindenweg {n}", "80{n3} München", "Deutschland"), ("Hafenstraße {n}", "20{n3} Hamburg", "Deutschland")],
    "fr": [("{n} rue des Tilleuls", "69{n3} Lyon", "France"), ("{n} avenue du Port", "13{n3} Marseille", "France")],
    "it": [("Via dei Tigli {n}", "20{n3} Milano", "Italia"), ("Corso Garibaldi {n}", "10{n3} Torino", "Italia")],
    "es": [("Calle del Olmo {n}", "28{n3} Madrid", "España"), ("Avenida del Puerto {n}", "46{n3} Valencia", "España")],
}

PRODUCTS = {
    "en": ["Ceramic mug 330 ml, white", "Bamboo cutting board 30 x 20 cm", "USB-C cable 2 m", "Steel water bottle 750 ml",
           "LED desk lamp, dimmable", "Cotton tote bag", "Silicone baking mat, set of 2", "Yoga mat 6 mm, blue"],
    "de": ["Keramikbecher 330 ml, weiß", "Schneidebrett Bambus 30 x 20 cm", "USB-C-Kabel 2 m", "Trinkflasche Edelstahl 750 ml",
           "LED-Schreibtischlampe, dimmbar", "Baumwolltasche", "Backmatte Silikon, 2er-Set", "Yogamatte 6 mm, blau"],
    "fr": ["Tasse en céramique 330 ml", "Planche à découper bambou", "Câble USB-C 2 m", "Gourde inox 750 ml", "Lampe de bureau LED"],
    "it": ["Tazza in ceramica 330 ml", "Tagliere in bambù", "Cavo USB-C 2 m", "Borraccia in acciaio 750 ml", "Lampada LED da tavolo"],
    "es": ["Taza de cerámica 330 ml", "Tabla de cortar de bambú", "Cable USB-C 2 m", "Botella de acero 750 ml", "Lámpara LED de mesa"],
}

TERMS = {
    "en": ["30 days net", "Payment within 14 days"],
    "de": ["14 Tage netto", "30 Tage ohne Abzug"],
    "fr": ["30 jours fin de mois", "Paiement à 30 jours"],
    "it": ["30 giorni data fattura", "Bonifico a 60 giorni"],
    "es": ["30 días", "Transferencia a 30 días"],
}
COUNTRY_CODE = {"en": "44", "de": "49", "fr": "33", "it": "39", "es": "34"}
VAT = {"en": "GB", "de": "DE", "fr": "FR", "it": "IT", "es": "ESB"}
CURRENCY = {"en": ("GBP", "£"), "de": ("EUR", "€"), "fr": ("EUR", "€"), "it": ("EUR", "€"), "es": ("EUR", "€")}
RATE = {"en": 20, "de": 19, "fr": 20, "it": 22, "es": 21}

# Papers that are no invoices: title, then label, field and value.
OTHERS = {
    "test-report": ("TEST REPORT", [
        ("Report No.", "report-number", "TR-{n4}-26"), ("Applicant", "holder-name", "{holder}"),
        ("Product", "product", "{product}"), ("Model", "model", "MX-{n3}"), ("Brand", "brand", "{brand}"),
        ("Date of issue", "issued-on", "{date}"), ("Test date", "tested-on", "{date2}"),
        ("Standards", "standards", "EN 62368-1:2014, EN 55032:2015"), ("Lot No.", "lot", "L{n4}"),
        ("Signed by", "signatory", "Mara Quist")]),
    "authorization-letter": ("LETTER OF AUTHORIZATION", [
        ("Authorized party", "holder-name", "{holder}"), ("Brand", "brand", "{brand}"),
        ("Territory", "territory", "United Kingdom, Germany, France"), ("Sales channel", "channel", "Amazon"),
        ("Trademark No.", "trademark", "UK000{n4}"), ("Date", "issued-on", "{date}"),
        ("Valid from", "valid-from", "{date}"), ("Valid until", "valid-until", "{date2}"),
        ("Signatory", "signatory", "Jon Aldric")]),
    "delivery-proof": ("PROOF OF DELIVERY", [
        ("Carrier", "carrier", "{brand} Parcel"), ("Tracking number", "tracking", "1Z{n4}4410{n3}"),
        ("Ship date", "shipped-on", "{date}"), ("Delivery date", "delivered-on", "{date2}"),
        ("Order ID", "order", "111-555{n4}-66{n3}77"), ("Recipient", "holder-name", "{holder}")]),
    "analysis": ("CERTIFICATE OF ANALYSIS", [
        ("Certificate No.", "number", "COA-{n4}"), ("Product name", "product", "{product}"), ("Batch No.", "lot", "B{n4}X"),
        ("Date of manufacture", "made-on", "{date}"), ("Date of analysis", "tested-on", "{date2}"),
        ("Laboratory", "laboratory", "{brand} Labs"), ("Approved by", "signatory", "Ida Renn")]),
    "licence": ("Gewerbeanmeldung", [
        ("Name", "holder-name", "{holder}"), ("Registernummer", "registration", "HRB {n4}"),
        ("Ausstellungsdatum", "issued-on", "{date}"), ("Status", "status", "aktiv")]),
}
