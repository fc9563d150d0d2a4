using Nop.Core.Domain.Catalog;

namespace DemoStore.Services.Catalog;

/// <summary>Lists have values to choose from; free entries (text, date, file) never tell two stock items apart.</summary>
public static class AttributeKinds
{
    public static bool IsFreeEntry(this ProductAttributeMapping mapping) => mapping?.AttributeControlType
        is AttributeControlType.TextBox or AttributeControlType.MultilineTextbox
        or AttributeControlType.Datepicker or AttributeControlType.FileUpload;

    public static bool IsList(this ProductAttributeMapping mapping) => mapping is not null && !mapping.IsFreeEntry();
}
