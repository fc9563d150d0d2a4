namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Something is wrong; the log says so once a day.</summary>
    Broken = 1,

    /// <summary>Nothing is wrong, and it waits for a person.</summary>
    Attention = 2,

    /// <summary>Nothing is wrong; it explains numbers that surprise.</summary>
    Note = 3,
}

public static class Severities
{
    public static Severity Of(FindingKind kind) => kind switch
    {
        FindingKind.Unexplained or FindingKind.SetBack or FindingKind.Frozen => Severity.Attention,
        FindingKind.ChangedWithoutHistory => Severity.Note,
        _ => Severity.Broken,
    };
}
