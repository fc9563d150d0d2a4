namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>What the report can find, the worst first: that is the order in which it is shown. Numbers are stored.</summary>
public enum FindingKind
{
    /// <summary>Waiting and unexplained units are not what is missing.</summary>
    LawBroken = 10,

    /// <summary>Units are ready although more is missing than waits.</summary>
    ReadyWithoutStock = 20,

    /// <summary>Units are ready while something is unexplained.</summary>
    ReadyWhileUnexplained = 30,

    /// <summary>A line has more open units than its order item has unsent.</summary>
    MoreThanUnsent = 40,

    /// <summary>A line has open units although its order is cancelled or deleted.</summary>
    ClosedOrderWaits = 41,

    /// <summary>A line's quantities are not the sum of its moves.</summary>
    NotTheSumOfMoves = 50,

    /// <summary>A line is marked as closed and has open units: nobody looks at them any more.</summary>
    ClosedWithUnits = 51,

    /// <summary>A stock item's sums are not those of its lines.</summary>
    SumsWrong = 52,

    /// <summary>A stock item's correction is not the sum of what is open of its corrections.</summary>
    CorrectionsWrong = 53,

    /// <summary>A correction is not what it was made of.</summary>
    CorrectionAltered = 54,

    /// <summary>A line has open units, and its order or order item is not there any more.</summary>
    LineWithoutOrder = 60,

    /// <summary>A line has open units, and its stock item is not there any more.</summary>
    LineWithoutStockItem = 61,

    /// <summary>A stock item has work, and its product or combination is not there any more.</summary>
    StockItemWithoutProduct = 62,

    /// <summary>A correction is open, and its stock item is not there any more.</summary>
    CorrectionWithoutStockItem = 63,

    /// <summary>Units were released or are on their way, and their line is not there any more.</summary>
    IntentWithoutLine = 64,

    /// <summary>Units moved, and their line is not there any more.</summary>
    MovesWithoutLine = 65,

    /// <summary>A stock item cannot be brought up to date.</summary>
    Failing = 70,

    /// <summary>Two stock changes at the same moment, of which the platform kept one: nothing else explains it.</summary>
    LostUpdate = 80,

    /// <summary>An order's units were given back to the stock more than once.</summary>
    ReturnedTwice = 90,

    /// <summary>What is reserved in a product's warehouses is not what open orders have unsent.</summary>
    ReservationsWrong = 100,

    /// <summary>More is missing than customers are known to wait for.</summary>
    Unexplained = 110,

    /// <summary>The stock is as if the change before had never been: two met and one was lost, or somebody set it back without an entry.</summary>
    SetBack = 115,

    /// <summary>A stock item is no longer counted as it was.</summary>
    Frozen = 120,

    /// <summary>The stock was changed, and the platform's history does not say so.</summary>
    ChangedWithoutHistory = 130,
}
