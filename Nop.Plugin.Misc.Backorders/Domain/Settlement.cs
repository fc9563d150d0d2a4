namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>How a person settled a correction. Numbers are stored.</summary>
public enum Settlement
{
    None = 0,

    /// <summary>The platform's number was put right from our page.</summary>
    PutRight = 10,

    /// <summary>A person had put it right already, in whatever way.</summary>
    AlreadyDone = 20,

    /// <summary>The goods are back on the shelf, so that what the platform had added is true.</summary>
    TheyAreBack = 30,
}
