namespace Nop.Web.Framework.Models.DataTables;

/// <summary>A cell that a function of the page builds from value, kind, row and position.</summary>
public class RenderCustom : IRender
{
    public RenderCustom(string functionName)
    {
        FunctionName = functionName;
    }

    public string FunctionName { get; set; }
}
