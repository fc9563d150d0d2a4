namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The holidays of a supplier or of the shop, and what is being added to them.</summary>
public record HolidaysModel
{
    /// <summary>0: the shop.</summary>
    public int SupplierId { get; set; }

    /// <summary>Where the lines are posted to.</summary>
    public string? AddUrl { get; set; }

    public string? DeleteUrl { get; set; }

    public IList<HolidayModel> Days { get; set; } = [];

    /// <summary>Lines as they were typed, kept where one of them cannot be read.</summary>
    public string? Lines { get; set; }

    /// <summary>What is wrong with which line.</summary>
    public IList<string> Errors { get; set; } = [];
}

/// <param name="Day">Machine-readable, as 2026-12-25.</param>
/// <param name="Text">As people read it.</param>
public record HolidayModel(int Id, string Day, string Text, string? Name);
