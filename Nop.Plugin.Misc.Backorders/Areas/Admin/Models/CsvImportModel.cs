namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A page that takes a CSV file, and what is wrong with the one that it was given.</summary>
public record CsvImportModel
{
    /// <summary>What the file has, as a title.</summary>
    public string Title { get; set; } = string.Empty;

    public string? ExportUrl { get; set; }

    /// <summary>Where the file is posted to.</summary>
    public string? ImportUrl { get; set; }

    /// <summary>Where one comes from and goes back to.</summary>
    public string? BackUrl { get; set; }

    public string BackText { get; set; } = string.Empty;

    /// <summary>How rows are told apart, and what is left alone.</summary>
    public string Description { get; set; } = string.Empty;

    /// <summary>What makes the whole file useless; null where nothing does.</summary>
    public string? Problem { get; set; }

    public IList<CsvErrorModel> Errors { get; set; } = [];

    /// <summary>Errors that are not shown, for there are too many.</summary>
    public int MoreErrors { get; set; }
}

/// <param name="Row">Empty for the file as a whole.</param>
public record CsvErrorModel(string Row, string? Column, string Message);
