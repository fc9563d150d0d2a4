namespace Nop.Web.Framework.Models.DataTables;

public static class NopColumnClassDefaults
{
    public static string Button => "text-center button-column";

    public static string CenterAll => "text-center";

    public static string ChildControl => "child-control";
}
