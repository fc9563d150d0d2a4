using System.Xml.Serialization;

namespace Nop.Web.Framework.Models;

public record BaseNopModel
{
    public BaseNopModel()
    {
        CustomProperties = [];
        PostInitialize();
    }

    /// <summary>Values that have no property of their own; plugins pass theirs along in it.</summary>
    [XmlIgnore]
    public Dictionary<string, string> CustomProperties { get; set; }

    protected virtual void PostInitialize()
    {
    }
}
