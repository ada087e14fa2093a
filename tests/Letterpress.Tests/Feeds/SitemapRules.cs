namespace Letterpress.Tests.Feeds;

/// <summary>What sitemaps.org says of a sitemap and of an index, as a schema; numbers of elements are counted elsewhere.</summary>
static class SitemapRules
{
    public const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
          <xs:simpleType name="url">
            <xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="time"><xs:union memberTypes="xs:dateTime xs:date xs:gYearMonth xs:gYear"/></xs:simpleType>
          <xs:complexType name="page">
            <xs:sequence>
              <xs:element name="loc" type="url"/>
              <xs:element name="lastmod" type="time" minOccurs="0"/>
              <xs:any namespace="http://www.w3.org/1999/xhtml" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
          </xs:complexType>
          <xs:element name="urlset">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="url" type="page" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:element name="sitemapindex">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="sitemap" type="page" maxOccurs="unbounded"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    /// <summary>What search engines read of another namespace: the same page in another language.</summary>
    public const string LinkSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
          <xs:element name="link">
            <xs:complexType>
              <xs:attribute name="rel" use="required" fixed="alternate"/>
              <xs:attribute name="hreflang" use="required" type="xs:language"/>
              <xs:attribute name="href" use="required" type="xs:anyURI"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;
}
