namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Whether the dates of a product are told. The numbers are stored.</summary>
public enum DateTelling
{
    AsSetting = 0,
    Show = 1,
    Hide = 2,
}
