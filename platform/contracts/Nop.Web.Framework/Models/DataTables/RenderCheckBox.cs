namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A check box that carries the row's key.</summary>
public class RenderCheckBox : IRender
{
    public RenderCheckBox(string name, string propertyKeyName = "Id")
    {
        Name = name;
        PropertyKeyName = propertyKeyName;
    }

    public string Name { get; set; }

    public string PropertyKeyName { get; set; }
}
