using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>
/// What the merchant decides for one product, as typed: numbers and the day stay texts until they are read, so that what
/// cannot be read is named in our words.
/// </summary>
public record ProductPolicyModel : BaseNopModel
{
    /// <summary>What the names of its fields begin with: it stands within the platform's form of the product.</summary>
    public const string PREFIX = "BackordersPolicy";

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    public string? Cap { get; set; }

    public bool CapByArrivals { get; set; }

    /// <summary>As <see cref="Domain.DateTelling"/>.</summary>
    public int DatesId { get; set; }

    public string? DontMentionBelowDays { get; set; }

    public bool PreOrder { get; set; }

    /// <summary>A day as a date field writes it, 2026-12-24.</summary>
    public string? ReleaseDate { get; set; }

    public bool CanManage { get; set; }
}
