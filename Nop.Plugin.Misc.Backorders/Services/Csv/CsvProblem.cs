namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>What can be wrong with a file. Each has a text, Csv.Problem.NAME, with the arguments named here.</summary>
public enum CsvProblem
{
    /// <summary>{0}: megabytes allowed.</summary>
    TooLarge,

    NotUtf8,

    Empty,

    /// <summary>{0}: columns allowed.</summary>
    TooManyColumns,

    /// <summary>{0}: rows allowed.</summary>
    TooManyRows,

    /// <summary>{0}: the columns that there are.</summary>
    UnknownColumn,

    ColumnTwice,

    ColumnMissing,

    /// <summary>{0}: cells expected; {1}: found.</summary>
    CellCount,

    Quotes,

    Required,

    /// <summary>{0}: characters allowed.</summary>
    TooLong,

    /// <summary>{0}, {1}: lowest and highest.</summary>
    NotAWholeNumber,

    /// <summary>{0}: highest.</summary>
    NotAnAmount,

    NotADay,

    NotYesOrNo,

    /// <summary>{0}: what it may be.</summary>
    NotOneOf,

    NotAnEmail,

    /// <summary>{0}: what was looked for.</summary>
    NotFound,

    /// <summary>{0}: the SKU of what the ids name.</summary>
    OtherSku,

    /// <summary>{0}: what was looked for; {1}: how many there are.</summary>
    Ambiguous,

    /// <summary>{0}: the earlier row.</summary>
    SameAsRow,

    /// <summary>{0}: the name; {1}: how many have it.</summary>
    NameTwice,
}
