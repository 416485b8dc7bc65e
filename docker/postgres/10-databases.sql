-- Run once by the postgres image, over an empty volume: one database a subgraph.
create database musubi_cart;
create database musubi_customer;
create database musubi_inventory;
create database musubi_order;
create database musubi_product;
