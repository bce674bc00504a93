//! What a column says, whatever its header is called.

use serde::{Deserialize, Serialize};

/// What a column says. A sheet has each at most once.
///
/// Columns that name or place a buyer have no field, so nothing can read them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The order.
    Order,
    /// One product of an order, in Amazon's numbers; a text.
    OrderItem,
    /// A shipment, settlement, claim, reimbursement, listing or removal: the number it is known by.
    Reference,
    /// Another number that the row points to, such as the case behind a reimbursement.
    SecondReference,
    /// The day that the row is about. Periods are counted from it.
    Day,
    /// The same with its time, in seconds since 2000 UTC.
    Time,
    /// The day an answer was sent.
    AnswerTime,
    /// The day the order was placed, where it is not [`Field::Day`].
    OrderDay,
    /// The last day the seller may ship.
    ShipBy,
    /// The day the seller confirmed the shipment.
    ShippedOn,
    /// The first scan by the carrier.
    ScannedOn,
    /// The last day the buyer was promised.
    PromisedOn,
    /// The day it was delivered.
    DeliveredOn,
    /// The day a row stops counting, or money is released.
    ReleasedOn,
    /// The seller's name of the product.
    Sku,
    /// Amazon's name of the product.
    Asin,
    /// Amazon's name of the seller's stock of it.
    Fnsku,
    /// The product that variations belong to.
    ParentAsin,
    /// A product number of the maker: UPC, EAN or ISBN.
    ProductCode,
    /// What kind of number that is.
    ProductCodeType,
    /// The product's title.
    Title,
    /// New or used.
    Condition,
    /// Pieces.
    Quantity,
    /// Price of one piece.
    Price,
    /// Money of the row.
    Amount,
    /// Money that the row states as the total of others.
    Total,
    /// Currency of the money.
    Currency,
    /// The store, such as `amazon.de`.
    Store,
    /// Who ships: the seller or Amazon.
    Channel,
    /// How it stands: of an order, a listing, a claim.
    Status,
    /// A second word on how it stands.
    SecondStatus,
    /// What kind of row it is.
    Type,
    /// What exactly the money or movement is for.
    Detail,
    /// Why, in Amazon's word.
    Reason,
    /// What state the goods are in.
    Disposition,
    /// What was decided.
    Resolution,
    /// What the buyer wrote.
    Comment,
    /// What the seller answered.
    Answer,
    /// One to five stars.
    Rating,
    /// Who carries it.
    Carrier,
    /// How fast or by which service.
    ShipService,
    /// The tracking number.
    Tracking,
    /// The warehouse.
    Warehouse,
    /// Country of the row.
    Country,
    /// Whether the order has negative feedback.
    NegativeFeedback,
    /// Whether the order has an A-to-z claim.
    AtozClaim,
    /// Whether the order has a chargeback.
    Chargeback,
    /// Whether the row counts against a rate.
    Counts,
    /// Whether it was late.
    Late,
    /// Whether the seller cancelled it.
    SellerCancelled,
    /// Whether the buyer asked for the cancellation.
    BuyerCancelled,
    /// Whether its tracking is valid.
    ValidTracking,
    /// Whether it is a Prime order.
    Prime,
    /// Whether the return is within the policy.
    InPolicy,
    /// How much is at risk, in money.
    AtRisk,
    /// What it does to the Account Health Rating.
    HealthImpact,
    /// What the seller may do next.
    NextStep,
    /// Orders behind a rate.
    Orders,
    /// Orders with a negative customer experience.
    NegativeOrders,
    /// A rate.
    Rate,
    /// Sessions on the product page.
    Sessions,
    /// Page views.
    PageViews,
    /// Units ordered.
    UnitsOrdered,
    /// Units refunded.
    UnitsRefunded,
    /// A-to-z claims granted.
    ClaimsGranted,
    /// Feedback received.
    FeedbackReceived,
    /// Negative feedback received.
    NegativeFeedbackReceived,
    /// Pieces that can be sold.
    Sellable,
    /// Pieces that cannot.
    Unsellable,
    /// Pieces on their way to Amazon.
    Inbound,
    /// Pieces kept for orders.
    Reserved,
    /// Stock at the beginning.
    OpeningStock,
    /// Stock at the end.
    ClosingStock,
    /// Pieces received.
    Received,
    /// Pieces shipped.
    Shipped,
    /// Pieces that came back.
    Returned,
    /// Pieces sent back to the seller or disposed of.
    Removed,
    /// Pieces found, lost, damaged and otherwise corrected, in one number.
    Adjusted,
    /// Pieces cancelled.
    Cancelled,
    /// Pieces requested.
    Requested,
    /// Days of stock or of delay.
    Days,
    /// What a rate counts: defects, or what went right.
    Counted,
    /// The category of goods that a rate is judged by.
    Category,
    /// Whether its tracking is marked as not valid.
    TrackingFault,
    /// Whether a business bought it.
    Business,
    /// When an answer was sent, as the file writes it.
    AnswerNote,
    /// What a listing says of its product.
    Description,
    /// Where the picture of a listing stands.
    Image,
}
